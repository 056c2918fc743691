<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>ActiveLevers</name>
    <message>
        <source>emergency stop</source>
        <translation>arrêt d’urgence</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <translation>%1 en pause</translation>
    </message>
    <message>
        <source>%1 tier paused</source>
        <translation>palier %1 en pause</translation>
    </message>
    <message>
        <source>fallback</source>
        <translation>repli</translation>
    </message>
    <message>
        <source>fallback active</source>
        <translation>repli actif</translation>
    </message>
    <message>
        <source>cap %1 a %2</source>
        <extracomment>%1 is an amount, %2 a period: &quot;cap $180 a day&quot;</extracomment>
        <translation>plafond %1 par %2</translation>
    </message>
    <message>
        <source>limit %1 req/min</source>
        <translation>limite %1 req/min</translation>
    </message>
    <message>
        <source>%1 limit %2 req/min</source>
        <translation>%1 limite %2 req/min</translation>
    </message>
    <message>
        <source>load level %1</source>
        <translation>niveau de charge %1</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Refusal</source>
        <translation>Refus</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Approbation</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alerte</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
</context>
<context>
    <name>AuditText</name>
    <message>
        <source>FAULT  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 faults in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audit is sound: %1 entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audit is NOT sound: %1 entries, %2 faults.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry %1, seen here before, is held against it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was seen here before to hold against it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway signed it up to entry %1 (%2 signatures).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No signature of the gateway&apos;s could be checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 are of a key that is not in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 signed orders and approvals were checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys of %1 are not known here: name the gateway&apos;s keys.d with --keys.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Spend per hour</source>
        <translation>Dépense par heure</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
    <message>
        <source>No spend is known for this range</source>
        <translation>Aucune dépense connue pour cette période</translation>
    </message>
    <message>
        <source>Typical %1</source>
        <translation>%1 habituel</translation>
    </message>
    <message>
        <source>Typical</source>
        <translation>Habituel</translation>
    </message>
</context>
<context>
    <name>ConfirmSheet</name>
    <message>
        <source>runaway cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>abuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provider outage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin the reason with “%1”</source>
        <extracomment>%1 is a reason such as &quot;abuse&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation type="unfinished">15 min {30 ?}</translation>
    </message>
    <message>
        <source>60 min</source>
        <translation type="unfinished">15 min {60 ?}</translation>
    </message>
    <message>
        <source>2 h</source>
        <translation type="unfinished">24 h {2 ?}</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes, up to 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>goes to the audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason, goes to the audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review the new state and confirm again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionChecks</name>
    <message>
        <source>What was typed</source>
        <translation>Saisie</translation>
    </message>
    <message>
        <source>Reach and log in</source>
        <translation>Joindre et se connecter</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>Privileges</source>
        <translation>Droits</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Horloges</translation>
    </message>
    <message>
        <source>Server version</source>
        <translation>Version du serveur</translation>
    </message>
    <message>
        <source>Contract: schema console</source>
        <translation>Contrat : schéma console</translation>
    </message>
    <message>
        <source>Function library</source>
        <translation>Bibliothèque de fonctions</translation>
    </message>
    <message>
        <source>Control state</source>
        <translation>État des contrôles</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Grand livre</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Passerelle</translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>Time limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the console reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connections are verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A connection is not verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gateway knows the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be ordered through the gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clocks agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clocks differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow queries are cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow queries are not cut off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContractCheck</name>
    <message>
        <source>the server cuts off no query of this role, however long it takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run: %1</source>
        <extracomment>%1 is an SQL statement</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in %1 views</source>
        <extracomment>%1 is a number of views</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ControlObstacle</name>
    <message>
        <source> since %1</source>
        <extracomment>%1 is a time of day; stands behind a sentence&apos;s subject and verb</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>break-glass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operator and approver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operator</source>
        <translation>opérateur</translation>
    </message>
    <message>
        <source>approver</source>
        <translation>approbateur</translation>
    </message>
    <message>
        <source>viewer</source>
        <translation>lecteur</translation>
    </message>
    <message>
        <source>no gateway named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection names no gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no signing key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No signing key on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders cannot be signed on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one with “spillwayctl keys new”, have its public file put into the gateway&apos;s keys.d, then connect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gateway away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway does not answer%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gateway refuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asking the gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no record, no change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL does not answer%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a record nothing is changed, so nothing can be armed. Bring PostgreSQL back; what is set stays set. If it only fails from here, on the gateway&apos;s host:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you are %1, this needs an operator</source>
        <extracomment>%1 is the person&apos;s own role</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you are %1, this needs an approver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controls are shown and cannot be moved from here. Set gateway.url in the profile, or use spillwayctl on a host that has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it running (systemctl status spillway-gateway)? What is set stays set. On a host that reaches it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redis does not answer%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it running (systemctl status redis-server)? An order is recorded now and takes effect when Redis is back; until then backends do as they do without Redis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order can be given from this console</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ControlStrip</name>
    <message>
        <source>by</source>
        <extracomment>Followed by a name: who set a control</extracomment>
        <translation>par</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>%1 is a countdown such as 32:10</extracomment>
        <translation>reste %1</translation>
    </message>
    <message>
        <source> · ends %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation> · finit à %1</translation>
    </message>
    <message numerus="yes">
        <source>%n CONTROLS ACTIVE</source>
        <extracomment>The strip&apos;s title when more than one control is set</extracomment>
        <translation>
            <numerusform>%n CONTRÔLE ACTIF</numerusform>
            <numerusform>%n CONTRÔLES ACTIFS</numerusform>
        </translation>
    </message>
    <message>
        <source>NO CONTROLS ACTIVE</source>
        <translation>AUCUN CONTRÔLE ACTIF</translation>
    </message>
    <message>
        <source>, NOT PROVEN</source>
        <translation>, NON PROUVÉ</translation>
    </message>
    <message>
        <source>stored %1</source>
        <extracomment>%1 is a version such as v412</extracomment>
        <translation>enregistré %1</translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>finit à %1</translation>
    </message>
    <message>
        <source>last proof %1</source>
        <translation>dernière preuve %1</translation>
    </message>
    <message>
        <source>CONTROL STATE UNKNOWN</source>
        <translation>ÉTAT DES CONTRÔLES INCONNU</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>pas encore lu</translation>
    </message>
    <message>
        <source>Redis holds no control state, so it admits nothing</source>
        <translation>Redis n’a pas d’état des contrôles et n’admet donc rien</translation>
    </message>
    <message>
        <source>Redis does not answer</source>
        <translation>Redis ne répond pas</translation>
    </message>
    <message>
        <source>all tiers and providers serve normally</source>
        <translation>tous les paliers et fournisseurs servent normalement</translation>
    </message>
    <message>
        <source>PAUSING %1 TIER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PAUSING %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ON ITS WAY</source>
        <extracomment>%1 is an order such as BUDGET CAP</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 req/min, was %2</source>
        <translation>%1 req/min, avant %2</translation>
    </message>
    <message>
        <source>sent %1 ago</source>
        <translation>envoyé il y a %1</translation>
    </message>
    <message>
        <source>%1 asks: %2; a second person must approve</source>
        <extracomment>%1 is a person, %2 an order: &quot;ann asks: Resume free; a second person must approve&quot;</extracomment>
        <translation>%1 demande : %2 ; une deuxième personne doit approuver</translation>
    </message>
    <message>
        <source>lapses in %1</source>
        <translation>expire dans %1</translation>
    </message>
    <message>
        <source>Redis refuses the login</source>
        <translation>Redis refuse la connexion</translation>
    </message>
</context>
<context>
    <name>ControlWords</name>
    <message>
        <source>%1 req/min</source>
        <translation>%1 req/min</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>heure</translation>
    </message>
    <message>
        <source>day</source>
        <translation>jour</translation>
    </message>
    <message>
        <source>week</source>
        <translation>semaine</translation>
    </message>
    <message>
        <source>month</source>
        <translation>mois</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>elevated</source>
        <translation>élevé</translation>
    </message>
    <message>
        <source>high</source>
        <translation>haut</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>critique</translation>
    </message>
    <message>
        <source>%1&#xa0;h</source>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>%1&#xa0;min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1&#xa0;s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>Pause tier</source>
        <translation>Mettre un palier en pause</translation>
    </message>
    <message>
        <source>Resume tier</source>
        <translation>Reprendre un palier</translation>
    </message>
    <message>
        <source>Pause provider</source>
        <translation>Mettre un fournisseur en pause</translation>
    </message>
    <message>
        <source>Resume provider</source>
        <translation>Reprendre un fournisseur</translation>
    </message>
    <message>
        <source>Fallback mode</source>
        <translation>Mode repli</translation>
    </message>
    <message>
        <source>End fallback</source>
        <translation>Finir le repli</translation>
    </message>
    <message>
        <source>Budget cap</source>
        <translation>Plafond de budget</translation>
    </message>
    <message>
        <source>Clear cap</source>
        <translation>Lever le plafond</translation>
    </message>
    <message>
        <source>Rate limit</source>
        <translation>Limite de débit</translation>
    </message>
    <message>
        <source>Clear limit</source>
        <translation>Lever la limite</translation>
    </message>
    <message>
        <source>Emergency stop</source>
        <translation>Arrêt d’urgence</translation>
    </message>
    <message>
        <source>Return to normal</source>
        <translation>Retour à la normale</translation>
    </message>
    <message>
        <source>Load level</source>
        <translation>Niveau de charge</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Routage</translation>
    </message>
    <message>
        <source>Safeguards</source>
        <translation>Garde-fous</translation>
    </message>
    <message>
        <source>all tiers</source>
        <translation>tous les paliers</translation>
    </message>
    <message>
        <source>Pause the %1 tier</source>
        <translation>Mettre en pause le palier %1</translation>
    </message>
    <message>
        <source>Resume the %1 tier</source>
        <translation>Reprendre le palier %1</translation>
    </message>
    <message>
        <source>Pause the tiers %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume the tiers %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>Mettre %1 en pause</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>Reprendre %1</translation>
    </message>
    <message>
        <source>Send all tiers to the fallback</source>
        <translation>Envoyer tous les paliers vers le repli</translation>
    </message>
    <message>
        <source>End fallback mode</source>
        <translation>Terminer le mode repli</translation>
    </message>
    <message>
        <source>Cap spend at %1 a %2</source>
        <extracomment>%1 is an amount, %2 a period</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the cap of the %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit %1</source>
        <translation>Limiter %1</translation>
    </message>
    <message>
        <source>Clear the limit of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop every AI request</source>
        <translation>Arrêter toute requête d’IA</translation>
    </message>
    <message>
        <source>Set the load level to %1</source>
        <translation>Régler le niveau de charge : %1</translation>
    </message>
    <message>
        <source>Change the routing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the safeguards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fall back</source>
        <translation>Passer au repli</translation>
    </message>
    <message>
        <source>Cap %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop everything</source>
        <translation>Tout arrêter</translation>
    </message>
    <message>
        <source>Set level %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <extracomment>%1 is what is ordered, %2 a duration: &quot;Pause free for 60 min&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>%1: environment %2, zone %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is it running, and does the profile name the right place?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the user, the password and what the server grants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a gateway running? It loads the functions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upgrade whichever is older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connected to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>library version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>control state version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>control state version %1 counts days in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set zone = &quot;%1&quot; in the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no control state that can be read: every request is denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a gateway running?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clocks agree within %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this machine&apos;s clock is %1 s off the server&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set it with NTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connected to %1 as %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL %1.%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL %1 is older than 15</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upgrade the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n tier(s)</source>
        <translation>
            <numerusform>%n palier</numerusform>
            <numerusform>%n paliers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n provider(s)</source>
        <translation>
            <numerusform>%n fournisseur</numerusform>
            <numerusform>%n fournisseurs</numerusform>
        </translation>
    </message>
    <message>
        <source>a socket on this machine; nothing goes over a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS, verified against %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loopback; nothing goes over a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plain: passwords and figures can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set up TLS and take allow_plain_network out of the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reads and nothing else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could do more than read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the profile names no gateway: nothing can be ordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>healthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>degraded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it serves environment %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name that environment, or another gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing waits in Redis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events wait in Redis, the gateway is at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events wait in Redis and none was committed for two minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set gateway.url</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connected to %1, version %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the profile names no key to sign with: nothing can be ordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make one with spillwayctl keys new and set gateway.key_id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its answers carry the signature of the profile&apos;s public key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is accepted, but ends on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make the next with spillwayctl keys new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>it leaves out %n file(s) of keys.d</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>its log says which and why, and on its host: spillway-gateway check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is the database of environment %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name that environment, or another database</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ForecastCharts</name>
    <message>
        <source>Monthly budget %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weekly budget %1 = %2 a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily budget %1</source>
        <translation>Budget du jour %1</translation>
    </message>
    <message>
        <source>%1 budget %2 reached, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7-day average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since the month began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Q%1 %2</source>
        <extracomment>a quarter of a year: Q1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spend, added up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spend per day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Formatting</name>
    <message>
        <source>no</source>
        <comment>nouns have capitals</comment>
        <extracomment>Whether the language writes nouns with a capital within a sentence: answer &quot;yes&quot; or &quot;no&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysText</name>
    <message>
        <source>The private half is in the system&apos;s keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The private half is in %1, which only you can read.</source>
        <translation>La partie privée est dans %1, lisible par vous seul.</translation>
    </message>
    <message>
        <source>There is no keyring: the private half is in %1, which only you can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set key_file = &quot;%1&quot; there too.</source>
        <translation>Y définir aussi key_file = &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Have what was printed put into the gateway&apos;s keys.d as %1.json, and set key_id = &quot;%1&quot; in [gateway] of the profile. It ends on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EXPIRED %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keyring, or a file of its own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeverCards</name>
    <message>
        <source>off</source>
        <translation>éteint</translation>
    </message>
    <message>
        <source>cost there is not known</source>
        <translation>coût inconnu là-bas</translation>
    </message>
    <message>
        <source>%1/h return</source>
        <translation>%1/h reviennent</translation>
    </message>
    <message>
        <source>costs about %1/h more</source>
        <translation>coûte environ %1/h de plus</translation>
    </message>
    <message>
        <source>saves about %1/h</source>
        <translation>économise environ %1/h</translation>
    </message>
    <message>
        <source>users not known</source>
        <translation>utilisateurs inconnus</translation>
    </message>
    <message>
        <source>%1 active this hour</source>
        <translation>%1 actifs cette heure</translation>
    </message>
    <message>
        <source>, paying</source>
        <translation>, payants</translation>
    </message>
    <message>
        <source>%1 req/min move</source>
        <translation>%1 req/min déplacées</translation>
    </message>
    <message>
        <source>%1 spent already</source>
        <translation>%1 déjà dépensés</translation>
    </message>
    <message>
        <source>stops at once</source>
        <translation>arrête aussitôt</translation>
    </message>
    <message>
        <source>%1 used, %2 left</source>
        <translation>%1 utilisés, %2 restants</translation>
    </message>
    <message>
        <source>refuses nothing until then</source>
        <translation>ne refuse rien d’ici là</translation>
    </message>
    <message>
        <source>15 minutes of figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>are needed first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would refuse %1 req/min now</source>
        <translation>refuserait %1 req/min</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>sur %1</translation>
    </message>
    <message>
        <source>%1 paying users</source>
        <translation>%1 utilisateurs payants</translation>
    </message>
    <message>
        <source>paying users not known</source>
        <translation>utilisateurs payants inconnus</translation>
    </message>
    <message>
        <source>stops %1/h of spend</source>
        <translation>arrête %1/h de dépenses</translation>
    </message>
    <message>
        <source>%1 req/min return</source>
        <translation>%1 req/min reviennent</translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>on</source>
        <translation>actif</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 req/min</source>
        <translation>%1 req/min</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
</context>
<context>
    <name>Lights</name>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>late</source>
        <translation>en retard</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>not expected</source>
        <translation>non attendu</translation>
    </message>
    <message>
        <source>no fall is expected</source>
        <translation>aucune baisse attendue</translation>
    </message>
    <message>
        <source>%1 of %2 req/min</source>
        <translation>%1 sur %2 req/min</translation>
    </message>
    <message>
        <source>traffic goes on, %1</source>
        <translation>le trafic continue, %1</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Acceptée</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Enregistrée</translation>
    </message>
    <message>
        <source>Enforced</source>
        <translation>Appliquée</translation>
    </message>
    <message>
        <source>Traffic fell</source>
        <translation>Trafic en baisse</translation>
    </message>
    <message>
        <source> · receipt verified</source>
        <translation> · reçu vérifié</translation>
    </message>
    <message>
        <source>waits for a second person</source>
        <translation>attend une deuxième personne</translation>
    </message>
    <message>
        <source> · canary agrees</source>
        <translation> · canari d’accord</translation>
    </message>
    <message>
        <source>nothing was changed</source>
        <translation>rien n’a changé</translation>
    </message>
    <message>
        <source> · every Redis</source>
        <translation> · chaque Redis</translation>
    </message>
    <message>
        <source>not followed from here</source>
        <translation>non suivi d’ici</translation>
    </message>
    <message>
        <source>spend %1</source>
        <translation>dépenses %1</translation>
    </message>
</context>
<context>
    <name>LightsSheet</name>
    <message>
        <source>not measured yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can close this sheet; the control strip keeps the four lights in view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enforced, and traffic fell: %1 of %2 req/min.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enforced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No fall of traffic is expected of this order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traffic goes on: %1 of %2 req/min, 2 min after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The canary is refused, so a backend does not ask. Find the one that does not call spillway_admit, or stop its key at the provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enforced. Traffic is falling: %1 of %2 req/min.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enforced. Measuring traffic, %1 req/min before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for a second person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An approver has 15 minutes to agree; then the request lapses. Nothing has changed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent. Waiting for the gateway&apos;s receipt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted. Waiting for PostgreSQL to hold it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored, not enforced yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored. Asking the canaries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redis does not answer by it after 5 s. The gateway applies it as soon as Redis is back; backends hold what their own setting says until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red and an alert if traffic goes on after 2 min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkWords</name>
    <message>
        <source>%1 tier paused</source>
        <extracomment>%1 is a tier, or several between commas</extracomment>
        <translation>Palier %1 en pause</translation>
    </message>
    <message>
        <source>%1 tier resumed</source>
        <translation>Palier %1 repris</translation>
    </message>
    <message>
        <source>Provider paused</source>
        <translation>Fournisseur en pause</translation>
    </message>
    <message>
        <source>Provider resumed</source>
        <translation>Fournisseur repris</translation>
    </message>
</context>
<context>
    <name>OrderText</name>
    <message>
        <source>, for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, because: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests a minute should fall to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded at %1, not applied yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for a second person until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for a second person</source>
        <translation>attend une deuxième personne</translation>
    </message>
    <message>
        <source>applied as v%1 at %2; not every Redis holds it yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>applied as v%1 at %2; every Redis holds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended by itself</source>
        <translation>terminé tout seul</translation>
    </message>
    <message>
        <source>no approval came in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; ends by itself at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>acceptée</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>enregistrée</translation>
    </message>
    <message>
        <source>enforced</source>
        <translation>appliquée</translation>
    </message>
    <message>
        <source>traffic fell</source>
        <translation>trafic en baisse</translation>
    </message>
    <message>
        <source>admitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests a minute, %2 before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests a minute before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>receipt verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v%1 in PostgreSQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no fall is expected</source>
        <translation>aucune baisse attendue</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>LATE, not counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LATE, not seen after 5 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TRAFFIC GOES ON: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REFUSED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2, because: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Orderer</name>
    <message>
        <source>Redis does not answer (%1): what it would stop cannot be measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason, for the audit:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What loosens waits for a second person here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type &quot;%1&quot; to confirm:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>id %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, id %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type &quot;%1&quot; to approve it:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PowerRows</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n de plus</numerusform>
            <numerusform>et %n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Writes no table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read from the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writable tables: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be 0, read from the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No superuser, no role it could become</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no attributes, no memberships</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is, or could become, more than a reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attributes and memberships of the role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creates nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no CREATE, no TEMP, no sequences, no SECURITY DEFINER functions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can create or call what writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE, TEMP, sequences, SECURITY DEFINER functions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not measured yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured at each connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redis only reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PERSIST, PUBLISH, EVAL, CONFIG, ACL, FUNCTION DELETE: all NOPERM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redis lets it do more than read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each of these must answer NOPERM</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This Redis user can do more than read: %n command(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This role can write: %n table(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This role can do more than read: %n power(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The console needs to read schema console and nothing else. With these credentials, a fault or a stolen laptop could change billing data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL, as the owner of the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redis, as an administrator</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewWords</name>
    <message>
        <source>Ends by itself at about %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backends are told “deny, %1” and say so to their users.</source>
        <extracomment>%1 is what a backend is told, not translated</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every AI request of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent to %1. Its requests go to the next provider that their tier may use, then to the fallback; without one they are refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No fallback provider is set, so every request is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent to the other providers; answers come from %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every request once the cap is reached, all tiers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests above the limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every AI request of every tier, paying users too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the level %1 switches off; backends read it with the control state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is served again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests go to the providers of the routing again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spend is not stopped at the cap any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests above the limit are served again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency stop, pauses and fallback end at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests follow the new order of providers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway acts by the new ladder from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, all features.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests that are under way finish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caps, rate limits and the load level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything, until the cap is reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last time, %1 by %2: spend %3 within the quarter hour.</source>
        <extracomment>%1 a day, %2 a person, %3 a percentage with its sign</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redis does not answer. The order is recorded and applied when it returns; until then its effect is not proven.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProviderRows</name>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>s.o.</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation>sans prix</translation>
    </message>
    <message>
        <source>%1 unpriced</source>
        <translation>%1 sans prix</translation>
    </message>
    <message>
        <source>no ratings</source>
        <translation>aucune note</translation>
    </message>
    <message>
        <source>%1 in 24 h</source>
        <translation>%1 en 24 h</translation>
    </message>
    <message>
        <source>no limits</source>
        <translation>sans limites</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Circuit</source>
        <translation>Circuit</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Succès</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Latency p50 · p95 · p99</source>
        <translation>Latence p50 · p95 · p99</translation>
    </message>
    <message>
        <source>$ / request</source>
        <translation>$ / requête</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Satisfaction</translation>
    </message>
    <message>
        <source>Req/min</source>
        <translation>Req/min</translation>
    </message>
    <message>
        <source>Quota headroom</source>
        <translation>Marge de quota</translation>
    </message>
    <message>
        <source>Last 24 h, 15 min cells</source>
        <translation>24 h, par 15 min</translation>
    </message>
</context>
<context>
    <name>Providers</name>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
    <message>
        <source>half-open</source>
        <translation>mi-ouvert</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvrir</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>depuis %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>depuis %1</translation>
    </message>
    <message>
        <source>over 24 h</source>
        <translation>plus de 24 h</translation>
    </message>
    <message>
        <source>no traffic</source>
        <translation>aucun trafic</translation>
    </message>
    <message>
        <source>RPS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RPM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RPD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TPM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>unknown of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used up</source>
        <translation>épuisé</translation>
    </message>
    <message>
        <source>full about %1</source>
        <translation>plein vers %1</translation>
    </message>
    <message>
        <source>429 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timeout %1</source>
        <translation>délai %1</translation>
    </message>
    <message>
        <source>error %1</source>
        <translation>erreur %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Order:</source>
        <translation>Ordre :</translation>
    </message>
    <message>
        <source>fallback is on</source>
        <translation>repli actif</translation>
    </message>
    <message>
        <source>Fallback serves</source>
        <translation>Le repli sert</translation>
    </message>
    <message>
        <source>now, %1 usual</source>
        <translation>maintenant, %1 d’habitude</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>up 7 d</source>
        <translation>actif 7 j</translation>
    </message>
    <message>
        <source>of 99.5 %</source>
        <translation>sur 99,5 %</translation>
    </message>
    <message>
        <source>· p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of 2 s, peak %1</source>
        <translation>sur 2 s, pic %1</translation>
    </message>
    <message>
        <source>of 2 s</source>
        <translation>sur 2 s</translation>
    </message>
    <message>
        <source>· errors</source>
        <translation>· erreurs</translation>
    </message>
    <message>
        <source>of 1 %</source>
        <translation>sur 1 %</translation>
    </message>
    <message>
        <source>No traffic</source>
        <translation>Aucun trafic</translation>
    </message>
    <message>
        <source>Healthy again: %1 of %2 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degraded: %1 of %2 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down: %1 of %2 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentCommands</name>
    <message>
        <source>awaits approval</source>
        <translation>à approuver</translation>
    </message>
    <message>
        <source>active %1</source>
        <translation>actif %1</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>en vigueur</translation>
    </message>
    <message>
        <source>ended by itself</source>
        <translation>terminé tout seul</translation>
    </message>
    <message>
        <source>ended early</source>
        <translation>terminé plus tôt</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>en route</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>not approved</source>
        <translation>non approuvé</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>s.o.</translation>
    </message>
    <message>
        <source>no spend before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measuring</source>
        <translation>mesure en cours</translation>
    </message>
    <message>
        <source>spend %1</source>
        <translation>dépenses %1</translation>
    </message>
    <message>
        <source>%1 of 4</source>
        <translation>%1 sur 4</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Portée</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Lights</source>
        <translation>Voyants</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Measured effect</source>
        <translation>Effet mesuré</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>Recent commands</source>
        <translation>Commandes récentes</translation>
    </message>
    <message>
        <source>No command yet</source>
        <translation>Aucune commande</translation>
    </message>
    <message>
        <source>Every one is listed here with its lights.</source>
        <translation>Chacune figure ici avec ses voyants.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Runway</name>
    <message>
        <source>pause %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fallback</source>
        <translation>repli</translation>
    </message>
    <message>
        <source>no cap today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buys nothing</source>
        <extracomment>%1 is a number of hours that a lever buys</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cap reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not today</source>
        <translation>pas aujourd’hui</translation>
    </message>
    <message>
        <source>cap about %1 (%2–%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no cap before %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no cap expected</source>
        <translation>pas de plafond attendu</translation>
    </message>
    <message>
        <source>Would buy:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>%1 not saved: %2. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Scenarios</name>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conservative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimistic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pessimistic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drivers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecretPrompt</name>
    <message>
        <source>Password · Spillway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password for %1</source>
        <extracomment>%1 is a server</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked each session and kept nowhere. Empty where it wants none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Se connecter</translation>
    </message>
</context>
<context>
    <name>Spend</name>
    <message>
        <source>no request was recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before the first recorded request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded only to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing has been recorded yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 per %2</source>
        <extracomment>%1 is &quot;Cost&quot;, %2 is &quot;hour&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Palier</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished">Fournisseur</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>Paliers</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Fournisseurs</translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished">Modèles</translation>
    </message>
    <message>
        <source>Features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hour</source>
        <translation type="unfinished">heure</translation>
    </message>
    <message>
        <source>day</source>
        <translation type="unfinished">jour</translation>
    </message>
    <message>
        <source>week</source>
        <translation type="unfinished">semaine</translation>
    </message>
    <message>
        <source>month</source>
        <translation type="unfinished">mois</translation>
    </message>
    <message>
        <source>1 min buckets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 min buckets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 min buckets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 h buckets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day buckets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 week buckets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 month buckets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same hours last week</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n bar(s)</source>
        <extracomment>%1 is a length of time, %2 &quot;1 h buckets&quot;</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>s.o.</translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished">inconnu</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>$ / request</source>
        <translation>$ / requête</translation>
    </message>
    <message>
        <source>$ / 1 M tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Unpriced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cached tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total, %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At today&apos;s prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cached input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cached share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caching saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished">aucun</translation>
    </message>
    <message>
        <source>no price known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished">Total</translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no data</source>
        <translation type="unfinished">pas de données</translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STALE, as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>au %1</translation>
    </message>
    <message>
        <source>connected, %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connected</source>
        <translation>connecté</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>connexion</translation>
    </message>
    <message>
        <source>REFUSED: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UNREACHABLE: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished">%1&#xa0;s {1 ?}</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>par %1</translation>
    </message>
    <message>
        <source>, until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOT SET: Redis admits nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version %1, load level %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  EMERGENCY STOP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  fallback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  paused tier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  paused provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  cap per %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  rate limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 a minute </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 of %2 (cap)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Burn rate</source>
        <translation>Rythme</translation>
    </message>
    <message>
        <source>%1 an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projected today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (80 %: %2 to %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cap reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost per request</source>
        <translation>Coût par requête</translation>
    </message>
    <message>
        <source>Errors, cache hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DEGRADED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DOWN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no traffic</source>
        <translation>aucun trafic</translation>
    </message>
    <message>
        <source>Tier %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 today, %2 requests%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished">inconnu</translation>
    </message>
    <message>
        <source>, PAUSED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, success %2, p95 %3 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cost spike</source>
        <translation>pic de coût</translation>
    </message>
    <message>
        <source>heavy use</source>
        <translation>forte utilisation</translation>
    </message>
    <message>
        <source>provider down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>not known: Redis refuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known: Redis does not answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TierTables</name>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>no revenue</source>
        <translation>sans revenu</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>s.o.</translation>
    </message>
    <message>
        <source>All tiers</source>
        <translation>Tous les paliers</translation>
    </message>
    <message>
        <source>at limit</source>
        <translation>à la limite</translation>
    </message>
    <message>
        <source>near limit</source>
        <translation>près de la limite</translation>
    </message>
    <message>
        <source>%1 unpriced</source>
        <translation>%1 sans prix</translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation>sans prix</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Palier</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>Active today</source>
        <translation>Actifs aujourd’hui</translation>
    </message>
    <message>
        <source>Requests today</source>
        <translation>Requêtes du jour</translation>
    </message>
    <message>
        <source>Cost today</source>
        <translation>Coût du jour</translation>
    </message>
    <message>
        <source>Cost / active</source>
        <translation>Coût / actif</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Cost / user</source>
        <translation>Coût / utilisateur</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Revenu</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>Margin %</source>
        <translation>Marge %</translation>
    </message>
    <message>
        <source>loss · gain</source>
        <translation>perte · gain</translation>
    </message>
    <message>
        <source>Cost, %1</source>
        <translation>Coût, %1</translation>
    </message>
    <message>
        <source>Revenue, %1</source>
        <translation>Revenu, %1</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Used / limit</source>
        <translation>Utilisé / limite</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Signe</translation>
    </message>
    <message>
        <source>/ no limit</source>
        <translation>/ sans limite</translation>
    </message>
</context>
<context>
    <name>Tiers</name>
    <message>
        <source>%1 %2 left</source>
        <translation>%1, reste %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>not proven</source>
        <translation>non prouvé</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>en service</translation>
    </message>
    <message>
        <source>rate limited</source>
        <translation>débit limité</translation>
    </message>
    <message>
        <source>fallback</source>
        <translation>repli</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>%1 / month</source>
        <translation>%1 / mois</translation>
    </message>
    <message>
        <source>This hour</source>
        <translation>Cette heure</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>no forecast yet</source>
        <translation>pas encore de prévision</translation>
    </message>
    <message>
        <source>no budget</source>
        <translation>sans budget</translation>
    </message>
    <message>
        <source>ends about %1</source>
        <translation>finit vers %1</translation>
    </message>
    <message>
        <source>full about %1</source>
        <translation>plein vers %1</translation>
    </message>
    <message>
        <source>over since %1</source>
        <translation>dépassé depuis %1</translation>
    </message>
    <message>
        <source>over</source>
        <translation>dépassé</translation>
    </message>
    <message>
        <source>nobody made a request today</source>
        <translation>aucune requête aujourd’hui</translation>
    </message>
    <message>
        <source>%1 at limit</source>
        <translation>%1 à la limite</translation>
    </message>
    <message>
        <source>%1 over 80 %</source>
        <translation>%1 au-delà de 80 %</translation>
    </message>
    <message>
        <source>heaviest: %1 requests, %2</source>
        <translation>le plus lourd : %1 requêtes, %2</translation>
    </message>
    <message>
        <source>median user makes %1</source>
        <translation>médiane : %1</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>to %1</source>
        <translation>jusqu’à %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>à %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>no full minute yet</source>
        <translation>pas encore une minute entière</translation>
    </message>
    <message>
        <source>no source answers</source>
        <translation>aucune source ne répond</translation>
    </message>
    <message>
        <source>nothing is recorded yet</source>
        <translation>rien n’est encore enregistré</translation>
    </message>
    <message>
        <source>no budget is set</source>
        <translation>aucun budget fixé</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>enregistré</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>sur %1</translation>
    </message>
    <message>
        <source>at least %1 of %2</source>
        <translation>au moins %1 de %2</translation>
    </message>
    <message>
        <source>budget is spent</source>
        <translation>budget épuisé</translation>
    </message>
    <message>
        <source>cap is reached</source>
        <translation>plafond atteint</translation>
    </message>
    <message>
        <source>%1 of target</source>
        <translation>%1 de l’objectif</translation>
    </message>
    <message>
        <source>Spend today</source>
        <translation>Dépense du jour</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>forecast %1</source>
        <translation>prévision %1</translation>
    </message>
    <message>
        <source>by Sunday</source>
        <translation>d’ici dimanche</translation>
    </message>
    <message>
        <source>Burn rate</source>
        <translation>Rythme</translation>
    </message>
    <message>
        <source>Burn rate now</source>
        <translation>Rythme actuel</translation>
    </message>
    <message>
        <source>/h</source>
        <translation>/h</translation>
    </message>
    <message>
        <source>%1 this hour</source>
        <translation>%1 cette heure</translation>
    </message>
    <message>
        <source>Forecast, end of day</source>
        <translation>Prévision, fin du jour</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>needs 14 days of spend</source>
        <translation>il faut 14 jours de dépense</translation>
    </message>
    <message>
        <source>80&#xa0;% %1–%2</source>
        <translation>80&#xa0;% %1–%2</translation>
    </message>
    <message>
        <source>cap %1</source>
        <translation>plafond %1</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Trafic</translation>
    </message>
    <message>
        <source>Traffic now</source>
        <translation>Trafic actuel</translation>
    </message>
    <message>
        <source>req/min</source>
        <translation>req/min</translation>
    </message>
    <message>
        <source>%1 users online</source>
        <translation>%1 en ligne</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>%1 d’erreurs</translation>
    </message>
    <message>
        <source>Cost per request</source>
        <translation>Coût par requête</translation>
    </message>
    <message>
        <source>cache hit %1</source>
        <translation>cache %1</translation>
    </message>
    <message>
        <source>%1 refuses the login</source>
        <extracomment>%1 is a server</extracomment>
        <translation>%1 refuse la connexion</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 ne répond pas</translation>
    </message>
    <message>
        <source>7 d</source>
        <extracomment>Beside a change: against the seven days before</extracomment>
        <translation>7 j</translation>
    </message>
    <message>
        <source>Cost/request</source>
        <translation>Coût/requête</translation>
    </message>
</context>
<context>
    <name>TimeScope</name>
    <message>
        <source>Last hour</source>
        <translation>Dernière heure</translation>
    </message>
    <message numerus="yes">
        <source>Last %n minutes</source>
        <translation>
            <numerusform>%n dernière minute</numerusform>
            <numerusform>%n dernières minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>%n dernier jour</numerusform>
            <numerusform>%n derniers jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n hours</source>
        <translation>
            <numerusform>%n dernière heure</numerusform>
            <numerusform>%n dernières heures</numerusform>
        </translation>
    </message>
    <message>
        <source>This hour</source>
        <translation>Cette heure</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>This budget week</source>
        <translation>Cette semaine de budget</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois-ci</translation>
    </message>
    <message>
        <source>Week of %1</source>
        <translation>Semaine du %1</translation>
    </message>
    <message>
        <source>%1 – now</source>
        <extracomment>%1 is a date and time: what is shown reaches from it until now</extracomment>
        <translation>%1 – maintenant</translation>
    </message>
</context>
<context>
    <name>WallView</name>
    <message>
        <source>Spend per hour</source>
        <translation>Dépense par heure</translation>
    </message>
    <message>
        <source>NO LIVE DATA</source>
        <translation>PAS DE DONNÉES EN DIRECT</translation>
    </message>
    <message>
        <source>NO LIVE DATA %1</source>
        <extracomment>%1 is an age such as &quot;4 min&quot;</extracomment>
        <translation>PAS DE DIRECT %1</translation>
    </message>
    <message>
        <source>figures stop at %1</source>
        <translation>chiffres arrêtés à %1</translation>
    </message>
    <message>
        <source>left · %1</source>
        <translation>restant · %1</translation>
    </message>
    <message>
        <source>live %1</source>
        <translation>direct %1</translation>
    </message>
    <message>
        <source>Spend today</source>
        <translation>Dépense du jour</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>no daily budget</source>
        <translation>pas de budget du jour</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 is a percentage, %2 an amount</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 of target</source>
        <translation>%1 de l’objectif</translation>
    </message>
    <message>
        <source>Burn rate</source>
        <translation>Rythme</translation>
    </message>
    <message>
        <source>/h</source>
        <translation>/h</translation>
    </message>
    <message>
        <source>in 1 h</source>
        <translation>en 1 h</translation>
    </message>
    <message>
        <source>End of day</source>
        <translation>Fin du jour</translation>
    </message>
    <message>
        <source>%1, cap %2</source>
        <extracomment>%1 is a range of amounts, %2 how likely it is that the cap is reached</extracomment>
        <translation>%1, plafond %2</translation>
    </message>
    <message>
        <source>provider</source>
        <translation>fournisseur</translation>
    </message>
    <message>
        <source>cost spike</source>
        <translation>pic de coût</translation>
    </message>
    <message>
        <source>heavy use</source>
        <translation>forte utilisation</translation>
    </message>
    <message numerus="yes">
        <source>%n firing</source>
        <translation>
            <numerusform>%n active</numerusform>
            <numerusform>%n actives</numerusform>
        </translation>
    </message>
    <message>
        <source>No alert</source>
        <translation>Aucune alerte</translation>
    </message>
    <message>
        <source>all quiet</source>
        <translation>tout est calme</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>pas de données</translation>
    </message>
    <message>
        <source>%1 req/min</source>
        <translation>%1 req/min</translation>
    </message>
    <message>
        <source>paused · %1</source>
        <translation>en pause · %1</translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation>p95 %1</translation>
    </message>
    <message>
        <source>rate unknown</source>
        <translation>débit inconnu</translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation type="unfinished">Alertes</translation>
    </message>
    <message>
        <source>nothing read yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::ActiveControls</name>
    <message>
        <source>Controls in force</source>
        <translation>Contrôles en vigueur</translation>
    </message>
    <message>
        <source>+15 min</source>
        <extracomment>%1 is a control such as &quot;free paused&quot;</extracomment>
        <translation>+15 min</translation>
    </message>
    <message>
        <source>Extend by 15 minutes: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+60 min</source>
        <translation>+60 min</translation>
    </message>
    <message>
        <source>Extend by 60 minutes: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End now…</source>
        <translation>Terminer…</translation>
    </message>
    <message>
        <source>End now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last change v%1, %2 %3, by %4, %5.</source>
        <extracomment>%1 a version, %2 a command, %3 its scope, %4 a person, %5 a date and time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No controls active</source>
        <translation>Aucun contrôle actif</translation>
    </message>
    <message>
        <source>No controls stored, not proven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control state unknown</source>
        <translation>État des contrôles inconnu</translation>
    </message>
    <message>
        <source>All tiers and providers serve normally.</source>
        <translation>Tous les paliers et fournisseurs servent normalement.</translation>
    </message>
    <message>
        <source>Redis does not say what backends are told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until ended</source>
        <translation>jusqu’à la fin</translation>
    </message>
    <message>
        <source>left · ends %1</source>
        <translation>restant · fin %1</translation>
    </message>
    <message>
        <source>Refused since</source>
        <translation>Refusées depuis</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 requêtes</translation>
    </message>
    <message>
        <source>Avoided so far</source>
        <translation>Évité jusqu’ici</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>environ %1</translation>
    </message>
    <message>
        <source>Reason, by %1 at %2</source>
        <translation>Motif, par %1 à %2</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>par %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more in Recent commands</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spillway::ActivityList</name>
    <message>
        <source>Cost spike</source>
        <translation>Pic de coût</translation>
    </message>
    <message>
        <source>Heavy use</source>
        <translation>Forte utilisation</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Alerts and commands</source>
        <translation>Alertes et commandes</translation>
    </message>
    <message>
        <source>No alert and no command in this time range</source>
        <translation>Ni alerte ni commande sur cette période</translation>
    </message>
</context>
<context>
    <name>spillway::AlertLightBadge</name>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>off</source>
        <translation>éteint</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>avertissement</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>critique</translation>
    </message>
</context>
<context>
    <name>spillway::AlsoBoxes</name>
    <message>
        <source>Copy a line for the team&apos;s channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind me 5 min before it ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was ordered, by whom and why is in the clipboard once the gateway has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A notice of your desktop that stays until you close it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, in %3. Reason: %4</source>
        <extracomment>%1 is a person, %2 an order such as &quot;Pause free for 60 min&quot;, %3 an environment, %4 a reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::ApprovalSheet</name>
    <message>
        <source>Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not wait any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request has lapsed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You asked for it yourself; another person must approve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approving needs the role approver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks at %2: %3.

“%4”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>

The request lapses in %1. It applies only to v%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::AuditEntryPanel</name>
    <message>
        <source>Copy entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed with %1 by %2, verified here</source>
        <extracomment>%1 is a key&apos;s name, %2 a person</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed with %1, not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The public half of this key is not on this machine. Put it beside your own keys to check it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not what %1 signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This entry</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::AuditLanes</name>
    <message>
        <source>Alerts, providers, commands and people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation type="unfinished">Alertes</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Fournisseurs</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <extracomment>%1 is a lane&apos;s name, %2 how many more there are than it shows</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::AuditPage</name>
    <message>
        <source>Entry</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Kind of entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Approbations</translation>
    </message>
    <message>
        <source>Refusals</source>
        <translation>Refus</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>append-only, newest first; each entry holds the hash of the one before</source>
        <translation>ajout seul, plus récent d’abord ; chaque entrée porte l’empreinte de la précédente</translation>
    </message>
    <message>
        <source>No entry</source>
        <translation>Aucune entrée</translation>
    </message>
    <message>
        <source>Nothing of this kind was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL does not answer</source>
        <translation>PostgreSQL ne répond pas</translation>
    </message>
    <message>
        <source>verifying the chain</source>
        <translation>vérification de la chaîne</translation>
    </message>
    <message>
        <source>chain not verified yet</source>
        <translation>chaîne pas encore vérifiée</translation>
    </message>
    <message>
        <source>chain verified · %1 entries · 0 breaks · %2</source>
        <extracomment>%1 is a count of entries, %2 a time of day</extracomment>
        <translation>chaîne vérifiée · %1 entrées · 0 rupture · %2</translation>
    </message>
    <message>
        <source>chain broken · %1 · %2</source>
        <translation>chaîne rompue · %1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Incident pack</source>
        <translation>Dossier d’incident</translation>
    </message>
    <message>
        <source>Save the incident pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anyone</source>
        <translation>tous</translation>
    </message>
    <message>
        <source>Save spend, audit, signed requests and the picture of this time as one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spend, alerts, providers, commands and people on one clock</source>
        <translation>dépenses, alertes, fournisseurs, commandes et personnes sur une même horloge</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The incident pack could not be gathered: %1</source>
        <extracomment>%1 says what is wrong</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::BrushChart</name>
    <message>
        <source>Range within the last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>%1 and %2 are days with times</extracomment>
        <translation>%1 jusqu’à %2</translation>
    </message>
</context>
<context>
    <name>spillway::BudgetBar</name>
    <message>
        <source>%1 used</source>
        <extracomment>%1 is a percentage. Read aloud for a bar that shows how much of a budget is used</extracomment>
        <translation>%1 utilisé</translation>
    </message>
    <message>
        <source>, target by now %1</source>
        <extracomment>%1 is a percentage</extracomment>
        <translation>, objectif à cette heure %1</translation>
    </message>
</context>
<context>
    <name>spillway::BudgetChart</name>
    <message>
        <source>Today against budget</source>
        <translation>Jour et budget</translation>
    </message>
    <message>
        <source>Today against budget: no data</source>
        <translation>Jour et budget : pas de données</translation>
    </message>
    <message>
        <source>%1 spent of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 spent, no daily budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, forecast %1 by midnight, 80 % %2–%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, budget reached about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, cap reached about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily budget %1</source>
        <translation>Budget du jour %1</translation>
    </message>
    <message>
        <source>Daily cap %1</source>
        <translation>Plafond du jour %1</translation>
    </message>
    <message>
        <source>cap about %1</source>
        <translation>plafond vers %1</translation>
    </message>
    <message>
        <source>target</source>
        <translation>objectif</translation>
    </message>
    <message>
        <source>reached %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::CanaryList</name>
    <message>
        <source>Canary admissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deny</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fallback</source>
        <translation>repli</translation>
    </message>
</context>
<context>
    <name>spillway::CapTable</name>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>growth is not known yet, none assumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>season and damped trend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>growth stays at %1 a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>growth 50 % higher, %1 a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>growth 25 % lower, %1 a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>users × requests × cost, your numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When each cap is reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no budget</source>
        <translation>sans budget</translation>
    </message>
    <message>
        <source>not in %1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance over %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a longer horizon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caps and totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>80 % band</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::ChangeBlock</name>
    <message>
        <source>control state v%1 to v%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spillway::ChartLegend</name>
    <message>
        <source>%1 (hidden)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press to hide or show in the chart</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::CheckList</name>
    <message>
        <source>not checked yet</source>
        <translation>pas encore vérifié</translation>
    </message>
    <message>
        <source>being checked</source>
        <translation>en vérification</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bon</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>avertissement</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>mauvais</translation>
    </message>
</context>
<context>
    <name>spillway::CircuitPanel</name>
    <message>
        <source>Circuit and quota of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Success, 15 min</source>
        <translation>Succès, 15 min</translation>
    </message>
    <message>
        <source>Requests now</source>
        <translation>Requêtes, maintenant</translation>
    </message>
    <message>
        <source>As fallback, 24 h</source>
        <translation>En repli, 24 h</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>%1/min</source>
        <translation>%1/min</translation>
    </message>
    <message>
        <source>no traffic</source>
        <translation>aucun trafic</translation>
    </message>
    <message>
        <source>This provider has no limits</source>
        <translation>Ce fournisseur n’a pas de limites</translation>
    </message>
    <message>
        <source>No change in 24 hours</source>
        <translation>Aucun changement en 24 heures</translation>
    </message>
    <message>
        <source>Share of each tier, last hour; the tick is 24 h</source>
        <translation>Part de chaque palier, dernière heure ; le trait : 24 h</translation>
    </message>
</context>
<context>
    <name>spillway::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Chercher ou commander</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Contrôles</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Time ranges</source>
        <translation>Périodes</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n résultat</numerusform>
            <numerusform>%n résultats</numerusform>
        </translation>
    </message>
    <message>
        <source>Tab narrows</source>
        <translation>Tab restreint</translation>
    </message>
    <message>
        <source>Nothing goes by that name</source>
        <translation>Rien ne porte ce nom</translation>
    </message>
    <message>
        <source>move</source>
        <translation>bouger</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvrir</translation>
    </message>
    <message>
        <source>A control never runs from here. It opens its confirm sheet.</source>
        <translation>Rien ne s’exécute d’ici. La feuille de confirmation s’ouvre.</translation>
    </message>
</context>
<context>
    <name>spillway::ConfirmSheet</name>
    <message>
        <source>Type the words: pasting them is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, by %1, %2 ago</source>
        <extracomment>%1 is a person, %2 an age such as &quot;4 s&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State is now v%1%2. Review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preview needs 15 minutes of live figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preview is %1 old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say the reason, at least %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reason is too short: at least %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reason is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break-glass lasts 30 minutes at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type “%1” first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent. Waiting for the gateway&apos;s receipt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed with %1, applies only to v%2. Enter does nothing here; click or press Ctrl Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a second person: an approver has 15 minutes to agree. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break-glass: done at once, at most 30 minutes, and everyone is told. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask: %1</source>
        <extracomment>%1 is an order: &quot;Resume free&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends by itself at about %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::ConnectionChip</name>
    <message>
        <source>all connections are up</source>
        <translation>toutes les connexions tiennent</translation>
    </message>
    <message>
        <source>a connection is down</source>
        <translation>une connexion est coupée</translation>
    </message>
    <message>
        <source>the gateway does not answer</source>
        <translation>la passerelle ne répond pas</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>connexion</translation>
    </message>
</context>
<context>
    <name>spillway::ConnectionSetup</name>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring does not keep the passwords: %1. Choose to be asked each session.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::ConnectionWizard</name>
    <message>
        <source>Nothing is saved before the last step</source>
        <translation>Rien n’est enregistré avant la dernière étape</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Revérifier</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>New connection · Spillway</source>
        <translation>Nouvelle connexion · Spillway</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Nouvelle connexion</translation>
    </message>
    <message>
        <source>Gateway and signing key</source>
        <translation>Passerelle et clé de signature</translation>
    </message>
    <message>
        <source>Power test</source>
        <translation>Test des droits</translation>
    </message>
    <message>
        <source>Name and time zone</source>
        <translation>Nom et fuseau horaire</translation>
    </message>
    <message>
        <source>First look</source>
        <translation>Premier regard</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <extracomment>%1 of %2 steps</extracomment>
        <translation>Étape %1 sur %2</translation>
    </message>
    <message>
        <source>What these credentials could do</source>
        <translation>Ce que ces accès permettraient</translation>
    </message>
    <message>
        <source>Save and open</source>
        <translation>Enregistrer et ouvrir</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n constat</numerusform>
            <numerusform>%n constats</numerusform>
        </translation>
    </message>
    <message>
        <source>being checked</source>
        <translation>en vérification</translation>
    </message>
    <message>
        <source>Everything was checked. Saving writes a profile without secrets and opens the console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Vérifications</translation>
    </message>
    <message>
        <source>measured, not assumed</source>
        <translation>mesuré, pas supposé</translation>
    </message>
    <message>
        <source>Host, or the directory of a socket; several between commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port, or one for each host between commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>Role, one that only reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password; empty for peer authentication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Root certificate, for hosts on a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of several hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>primary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replica first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replica</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No TLS: passwords and figures go over the network in plain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host and port, or the path of a socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User, one that only reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Certificate of the authority; empty: the system&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS (rediss://), verified against the host name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address; empty: nothing can be ordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway&apos;s public key, that it signs answers with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your signing key; spillwayctl keys new makes one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you call this connection: letters, digits, - and _</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment, as the gateway names it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone that days are shown in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation>Mots de passe</translation>
    </message>
    <message>
        <source>none needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask each session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no keyring here: ask each session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key %1</source>
        <extracomment>%1 is the name of a signing key</extracomment>
        <translation>clé %1</translation>
    </message>
    <message numerus="yes">
        <source>too much power: %n finding(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::ConsoleRoot</name>
    <message>
        <source>Overview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>The wall shows live figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a source does not answer; every figure says how old it is.</source>
        <extracomment>%1 is a connection&apos;s name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: every source answers again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no page &quot;%1&quot;; there are: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot make the directory %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no figures from %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither Redis nor PostgreSQL answered in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot write %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Contrôles</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>Paliers</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Fournisseurs</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Prévision</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Dépenses</translation>
    </message>
    <message>
        <source>No program opens the playbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its link was copied: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::ConsoleWindow</name>
    <message>
        <source>Spillway</source>
        <translation>Spillway</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Chercher ou commander</translation>
    </message>
    <message>
        <source>Controls; nothing is armed</source>
        <translation>Contrôles ; rien n’est armé</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Next theme</source>
        <translation>Thème suivant</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>Mur</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Cette liste</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>one screen to be read from afar</source>
        <translation>un écran lisible de loin</translation>
    </message>
    <message>
        <source>dark, light, high contrast</source>
        <translation>sombre, clair, contraste élevé</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>every key of this page</source>
        <translation>toutes les touches de cette page</translation>
    </message>
    <message>
        <source>%1 · Spillway</source>
        <translation>%1 · Spillway</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>La période précédente</translation>
    </message>
    <message>
        <source>The period after</source>
        <translation>La période suivante</translation>
    </message>
    <message>
        <source>From %1 until now</source>
        <extracomment>%1 is an instant: &quot;9 Mar 18:00&quot;</extracomment>
        <translation>De %1 à maintenant</translation>
    </message>
    <message>
        <source>Since last command</source>
        <translation>Depuis la dernière commande</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Pause live updates, or go on</source>
        <translation>Figer ou reprendre les chiffres en direct</translation>
    </message>
</context>
<context>
    <name>spillway::ContractList</name>
    <message>
        <source>What the console reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <extracomment>%1 is the number, as it is written</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished">pas encore</translation>
    </message>
    <message>
        <source>undated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 old</source>
        <extracomment>%1 is an age such as &quot;41 s&quot;</extracomment>
        <translation type="unfinished">%1 d’âge</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation type="unfinished">pas encore lu</translation>
    </message>
</context>
<context>
    <name>spillway::ControlStrip</name>
    <message>
        <source>SANDBOX</source>
        <translation>BAC À SABLE</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Prolonger</translation>
    </message>
    <message>
        <source>End now…</source>
        <translation>Terminer…</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout voir</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Approuver…</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>15 minutes longer…</source>
        <translation>15 minutes de plus…</translation>
    </message>
    <message>
        <source>60 minutes longer…</source>
        <translation>60 minutes de plus…</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>acceptée</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>enregistrée</translation>
    </message>
    <message>
        <source>enforced</source>
        <translation>appliquée</translation>
    </message>
    <message>
        <source>traffic fell</source>
        <translation>trafic en baisse</translation>
    </message>
</context>
<context>
    <name>spillway::ControlsFeed</name>
    <message>
        <source>Whether it was carried out is not known; the strip shows the state as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n more minute(s)</source>
        <extracomment>%1 is what is in force: &quot;FREE TIER PAUSED&quot;</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Ends by itself at %1. Ordered by %2; Extend keeps it on.</source>
        <extracomment>%1 is a time of day, %2 a person</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pause resume fallback stop cap limit</source>
        <extracomment>What the palette also finds the levers and the commands by</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levers, on Controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All commands, in Audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command: %1</source>
        <extracomment>%1 is what was ordered: &quot;Pause the free tier&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::ControlsPage</name>
    <message>
        <source>Safeguards</source>
        <translation>Garde-fous</translation>
    </message>
    <message>
        <source>Load level</source>
        <translation>Niveau de charge</translation>
    </message>
    <message>
        <source>Recent commands</source>
        <translation>Commandes récentes</translation>
    </message>
    <message>
        <source>Arm level…</source>
        <translation>Armer…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Open audit</source>
        <translation>Ouvrir l’audit</translation>
    </message>
    <message>
        <source>features step down</source>
        <translation>les fonctions se réduisent</translation>
    </message>
    <message>
        <source>every change has a version; the lights are accepted, stored, enforced, traffic fell</source>
        <translation>chaque changement a une version ; voyants : acceptée, enregistrée, appliquée, trafic en baisse</translation>
    </message>
    <message>
        <source>Edit the safeguards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose another column</source>
        <translation>choisir une autre colonne</translation>
    </message>
    <message>
        <source>by %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backends read it with the control state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>jusqu’à %1</translation>
    </message>
</context>
<context>
    <name>spillway::DataTable</name>
    <message>
        <source>Nothing to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Trier par</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
</context>
<context>
    <name>spillway::Desktop</name>
    <message>
        <source>There is no session bus here to keep the screen on by; switch the screen saver off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop does not keep the screen on (%1); switch the screen saver off.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::DriverEditor</name>
    <message>
        <source>Drivers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users × requests × cost, as measured over the last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>Growth a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests a user and day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost a request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, growth a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, requests a user and day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, cost a request</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::EnvironmentBanner</name>
    <message>
        <source>This database is that of %1; the profile names %2.</source>
        <extracomment>%1 and %2 are environments, such as &quot;production&quot;</extracomment>
        <translation>Cette base est celle de %1 ; le profil indique %2.</translation>
    </message>
    <message>
        <source>Recorded spend, history and budgets are those of %1; live figures and controls are those of %2. Set the profile&apos;s environment or its database right.</source>
        <extracomment>%1 and %2 are environments, such as &quot;production&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::FallChart</name>
    <message>
        <source>Requests a minute: no data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests a minute: now %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No minute is measured yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fell when below %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::FanChart</name>
    <message>
        <source>%1: no forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 expected now, %3 on %4</source>
        <extracomment>%1 title, %2 and %3 the first amount, %4 and %5 the last and its day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, 80 % %1–%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no data</source>
        <translation>pas de données</translation>
    </message>
    <message>
        <source>80 % band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>prévision</translation>
    </message>
    <message>
        <source>actual</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::FeedBanner</name>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 ne répond pas.</translation>
    </message>
    <message>
        <source>%1 does not answer. Figures stop at %2, %3 ago.</source>
        <translation>%1 ne répond pas. Chiffres arrêtés à %2, il y a %3.</translation>
    </message>
    <message>
        <source>Neither Redis nor PostgreSQL answers.</source>
        <translation>Ni Redis ni PostgreSQL ne répond.</translation>
    </message>
    <message>
        <source>Every figure below is as old as it says. What was spent since then is not known.</source>
        <translation>Chaque chiffre a l’âge qu’il indique. La dépense depuis est inconnue.</translation>
    </message>
    <message>
        <source>Totals show what is recorded, greyed figures are old. Whether controls are enforced is not proven until it returns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live figures go on. History and budgets stand as they were, and no command can be recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redis refuses this login.</source>
        <translation>Redis refuse cette connexion.</translation>
    </message>
    <message>
        <source>It is not tried again by itself. Set the user or the password right, then refresh (R).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::FilterPopover</name>
    <message>
        <source>Filter by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values to keep; none ticked keeps all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::ForecastExportForm</name>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row per</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Save CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Mo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XLSX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FOCUS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma-separated text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded charges of the last 30 days in the columns of FOCUS 1.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Palier</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Days in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E saves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the file will hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, and what was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save FOCUS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save XLSX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(one row a day, tier and model: recorded charges of the last 30 days, read when saved)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> + .meta.json with SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing, %1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::ForecastFeed</name>
    <message>
        <source>Cancelled. Press R to compute the forecast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1, %2 rows, SHA-256 %3…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::ForecastPage</name>
    <message>
        <source>Horizon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Drivers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spend ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When each cap is reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back-test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 j</translation>
    </message>
    <message>
        <source>%1 days ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7-day average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cumulative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of the driver scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exactly what the file will hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing the forecast, %1, Esc cancels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No forecast yet: it needs %1 days of spend, there are %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next %1 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>axis from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 marked days left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no data</source>
        <translation>pas de données</translation>
    </message>
    <message>
        <source>not computed anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 weeks, 7 days ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computing, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>80 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::HeaderBar</name>
    <message>
        <source>Refresh (R)</source>
        <translation>Actualiser (R)</translation>
    </message>
    <message>
        <source>Switch between dark, light and high contrast (D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SANDBOX</source>
        <translation>BAC À SABLE</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>connexion</translation>
    </message>
    <message>
        <source>Time range: %1, %2 (T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone: %1 %2 (Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>break-glass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approver</source>
        <translation>approbateur</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>opérateur</translation>
    </message>
    <message>
        <source>viewer</source>
        <translation>lecteur</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation type="unfinished">lecture seule</translation>
    </message>
</context>
<context>
    <name>spillway::HealthStrip</name>
    <message>
        <source>down %1, degraded %2 of %3</source>
        <extracomment>Read aloud for the strip of the last 24 hours; %1 and %2 count spans of time, %3 is their number</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::KpiTile</name>
    <message>
        <source>loading</source>
        <translation>chargement</translation>
    </message>
    <message>
        <source>complete %1</source>
        <extracomment>Read aloud; %1 is such as &quot;to 17:08&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stale, %1 old</source>
        <extracomment>Read aloud; %1 is such as &quot;24 min&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::LeverBoard</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Refuse a tier, a provider or a model.</source>
        <translation>Refuser un palier, un fournisseur, un modèle.</translation>
    </message>
    <message>
        <source>Fallback mode</source>
        <translation>Mode repli</translation>
    </message>
    <message>
        <source>Serve from the cheap fallback provider.</source>
        <translation>Servir par le repli, moins cher.</translation>
    </message>
    <message>
        <source>Budget cap</source>
        <translation>Plafond de budget</translation>
    </message>
    <message>
        <source>Hard stop when spend reaches the cap.</source>
        <translation>Arrêt net au plafond.</translation>
    </message>
    <message>
        <source>Rate limit</source>
        <translation>Limite de débit</translation>
    </message>
    <message>
        <source>Requests a minute, all together.</source>
        <translation>Requêtes par minute, en tout.</translation>
    </message>
    <message>
        <source>Return to normal</source>
        <translation>Retour à la normale</translation>
    </message>
    <message>
        <source>End stop, pauses and fallback.</source>
        <translation>Terminer arrêt, pauses et repli.</translation>
    </message>
    <message>
        <source>Emergency stop</source>
        <translation>Arrêt d’urgence</translation>
    </message>
    <message>
        <source>Refuse every AI request, all tiers.</source>
        <translation>Refuser toute requête d’IA.</translation>
    </message>
    <message>
        <source>What to pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period of the cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arm stop…</source>
        <translation>Armer l’arrêt…</translation>
    </message>
    <message>
        <source>paying users are cut off too</source>
        <translation>les payants sont coupés aussi</translation>
    </message>
    <message>
        <source>Amount of the cap in dollars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Arm change…</source>
        <translation>Armer…</translation>
    </message>
    <message>
        <source>Tier of the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>req/min</source>
        <translation>req/min</translation>
    </message>
    <message>
        <source>All of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider…</source>
        <translation>Fournisseur…</translation>
    </message>
    <message>
        <source>all tiers</source>
        <translation>tous les paliers</translation>
    </message>
    <message>
        <source>type an amount above $0</source>
        <translation>saisir un montant &gt; $0</translation>
    </message>
    <message>
        <source>type requests a minute</source>
        <translation>saisir les req/min</translation>
    </message>
    <message>
        <source>Arm resume…</source>
        <translation>Armer la reprise…</translation>
    </message>
    <message>
        <source>Arm…</source>
        <translation>Armer…</translation>
    </message>
    <message>
        <source>Arm end…</source>
        <translation>Armer la fin…</translation>
    </message>
    <message>
        <source>no fallback provider: requests are refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all tiers to</source>
        <translation>tous les paliers vers</translation>
    </message>
    <message>
        <source>Arm clearing…</source>
        <translation>Armer la levée…</translation>
    </message>
    <message>
        <source>no effect now</source>
        <translation>aucun effet</translation>
    </message>
    <message>
        <source>nothing to end</source>
        <translation>rien à terminer</translation>
    </message>
    <message>
        <source>Nothing to end</source>
        <translation>Rien à terminer</translation>
    </message>
    <message>
        <source>ends 1 control</source>
        <translation>termine 1 contrôle</translation>
    </message>
    <message>
        <source>ends %1 controls</source>
        <translation>termine %1 contrôles</translation>
    </message>
    <message>
        <source>, needs a second person</source>
        <translation>, deuxième personne requise</translation>
    </message>
</context>
<context>
    <name>spillway::LeverCard</name>
    <message>
        <source>Arm…</source>
        <translation>Armer…</translation>
    </message>
    <message>
        <source>off</source>
        <translation>éteint</translation>
    </message>
    <message>
        <source>Arm: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::LightsSheet</name>
    <message>
        <source>End now…</source>
        <translation>Terminer…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Canary admissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked every second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 % of before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::LoadLevelMatrix</name>
    <message>
        <source>Load level: %1 in force, %2 chosen</source>
        <extracomment>%1 and %2 are load levels</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>full</source>
        <translation>plein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>éteint</translation>
    </message>
    <message>
        <source>small</source>
        <translation>réduit</translation>
    </message>
    <message>
        <source>No feature is listed in spillway.load_feature</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a page, %2 the key that opens it</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::NoticeBanner</name>
    <message>
        <source>Copy line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <extracomment>%1 is a line for a shell</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::OverviewPage</name>
    <message>
        <source>Spend per hour</source>
        <translation>Dépense par heure</translation>
    </message>
    <message>
        <source>Today against budget</source>
        <translation>Jour et budget</translation>
    </message>
    <message>
        <source>Provider health</source>
        <translation>Santé des fournisseurs</translation>
    </message>
    <message>
        <source>Tiers today</source>
        <translation>Paliers du jour</translation>
    </message>
    <message>
        <source>Alerts and commands</source>
        <translation>Alertes et commandes</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>prévision</translation>
    </message>
    <message>
        <source>bar tick = target by now</source>
        <translation>trait = objectif à cette heure</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>au %1</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>%1 d’âge</translation>
    </message>
    <message numerus="yes">
        <source>%n needs attention</source>
        <translation>
            <numerusform>%n à surveiller</numerusform>
            <numerusform>%n à surveiller</numerusform>
        </translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>jusqu’à %1</translation>
    </message>
    <message>
        <source>recorded to %1</source>
        <translation>enregistré jusqu’à %1</translation>
    </message>
    <message>
        <source>by tier, 15-minute buckets</source>
        <translation>par palier, quarts d’heure</translation>
    </message>
    <message>
        <source>All providers</source>
        <translation>Tous les fournisseurs</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>day of %1</source>
        <extracomment>%1 is a time zone: the budget&apos;s day begins and ends there</extracomment>
        <translation>jour de %1</translation>
    </message>
</context>
<context>
    <name>spillway::PaletteDelegate</name>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>asks to confirm</source>
        <translation>demande confirmation</translation>
    </message>
</context>
<context>
    <name>spillway::PaletteListModel</name>
    <message>
        <source>asks to confirm</source>
        <translation>demande confirmation</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Contrôles</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Aller à</translation>
    </message>
    <message>
        <source>Alerts and playbooks</source>
        <translation>Alertes et procédures</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Time ranges</source>
        <translation>Périodes</translation>
    </message>
</context>
<context>
    <name>spillway::PaletteSources</name>
    <message>
        <source>Pause tier: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <extracomment>%1 is a version, %2 a countdown</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End pause: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend pause: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+15 or +60 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>success %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume provider: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause provider: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave fallback mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter fallback mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cap the budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit the rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the load level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency stop</source>
        <translation>Arrêt d’urgence</translation>
    </message>
    <message>
        <source>refuses every request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs an amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 in 24 h</source>
        <extracomment>%1 a tier or a provider, %2 an amount</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not answer now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>playbook</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::PersonChip</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>spillway::PlaybookButton</name>
    <message>
        <source>Playbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gateway away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redis down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playbook: %1</source>
        <extracomment>%1 is what has happened, as &quot;Redis down&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No playbook named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one in the profile: %1 = &quot;https://…&quot; under [playbooks]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::PowerBanner</name>
    <message>
        <source>What to revoke</source>
        <translation>Quoi révoquer</translation>
    </message>
    <message>
        <source>Go on with this role</source>
        <translation>Continuer avec ce rôle</translation>
    </message>
</context>
<context>
    <name>spillway::PowerSheet</name>
    <message>
        <source>What these credentials could do</source>
        <translation>Ce que ces accès permettraient</translation>
    </message>
    <message>
        <source>Copy lines</source>
        <translation>Copier les lignes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Lines that take the power away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::PowerStep</name>
    <message>
        <source>Power test</source>
        <translation type="unfinished">Test des droits</translation>
    </message>
    <message>
        <source>Take the power away</source>
        <translation type="unfinished">Retirer les droits</translation>
    </message>
    <message>
        <source>Go on with this role</source>
        <translation type="unfinished">Continuer avec ce rôle</translation>
    </message>
    <message>
        <source>Nothing to take away: these credentials only read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test again</source>
        <translation type="unfinished">Revérifier</translation>
    </message>
    <message>
        <source>Lines that take the power away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy lines</source>
        <translation type="unfinished">Copier les lignes</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads only, and the status bar keeps saying</source>
        <extracomment>Followed by &quot;role can write&quot;, in red</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>role can write</source>
        <translation type="unfinished">le rôle peut écrire</translation>
    </message>
    <message>
        <source>What the console reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newest row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another role, one that only reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another user, one that only reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another role, such as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another user, such as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured, not assumed</source>
        <translation type="unfinished">mesuré, pas supposé</translation>
    </message>
    <message numerus="yes">
        <source>%n probe(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spillway::PreviewPanel</name>
    <message>
        <source>needs 15 minutes of live figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the last 15 min · %1, renews every 5 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Users let in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 active this hour</source>
        <translation>%1 actifs cette heure</translation>
    </message>
    <message>
        <source>PostgreSQL does not answer</source>
        <translation>PostgreSQL ne répond pas</translation>
    </message>
    <message>
        <source>Requests moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 /min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1 asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spend returns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spend avoided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no price is known there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spend added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 /h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of burn rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is spent now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buys %1 h of budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>budget lasts the day, +%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paying users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not touched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without: cap at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spend today</source>
        <translation>Dépense du jour</translation>
    </message>
</context>
<context>
    <name>spillway::ProviderTable</name>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Provider health</source>
        <translation>Santé des fournisseurs</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>No provider is known yet</source>
        <translation>Aucun fournisseur connu</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Circuit</source>
        <translation>Circuit</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Succès</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Day quota</source>
        <translation>Quota du jour</translation>
    </message>
    <message>
        <source>Last 24 h</source>
        <translation>24 dernières h</translation>
    </message>
</context>
<context>
    <name>spillway::ProvidersPage</name>
    <message>
        <source>All providers</source>
        <translation>Tous les fournisseurs</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Taux d’erreur</translation>
    </message>
    <message>
        <source>Circuit and quota</source>
        <translation>Circuit et quota</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Fournisseurs</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the rows as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 h, quantiles of 15 minutes</source>
        <translation>24 h, quantiles par 15 minutes</translation>
    </message>
    <message>
        <source>per 30 min</source>
        <translation>par 30 min</translation>
    </message>
    <message>
        <source>429</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation>erreur</translation>
    </message>
    <message>
        <source>timeout</source>
        <translation>délai</translation>
    </message>
    <message>
        <source>PostgreSQL does not answer</source>
        <translation>PostgreSQL ne répond pas</translation>
    </message>
    <message>
        <source>What providers did in 24 hours is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 healthy, %2 degraded</source>
        <translation>%1 sains, %2 dégradés</translation>
    </message>
    <message>
        <source>%1 healthy</source>
        <translation>%1 sains</translation>
    </message>
    <message>
        <source>selected · arrow keys move the selection</source>
        <translation>choisi · flèches pour changer</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>jusqu’à %1</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>%1 d’âge</translation>
    </message>
    <message>
        <source>No traffic in 24 hours</source>
        <translation>Aucun trafic en 24 heures</translation>
    </message>
    <message>
        <source>p95 objective %1 s</source>
        <translation>objectif p95 %1 s</translation>
    </message>
    <message>
        <source>Route to fallback…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause provider…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End fallback…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End pause…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arm the end of fallback mode; nothing is ordered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arm fallback mode; nothing is ordered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arm the end of the pause of %1; nothing is ordered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arm a pause of %1; nothing is ordered yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::RailItem</name>
    <message numerus="yes">
        <source>%1, %n need attention</source>
        <extracomment>%1 is a page, %n how many things on it need attention</extracomment>
        <translation>
            <numerusform>%1, %n à surveiller</numerusform>
            <numerusform>%1, %n à surveiller</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spillway::RangePicker</name>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Annuler</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Common time ranges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since last command</source>
        <translation>Depuis la dernière commande</translation>
    </message>
    <message>
        <source>“From” is no time. Write 2026-03-09 18:00, -3d or yesterday 08:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“To” is no time. Write 2026-03-09 18:00, -3d or now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“To” has to be later than “From”, and “From” in the past.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepts dates, times and words: 2026-03-09 18:00, -3d, yesterday 08:00</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
</context>
<context>
    <name>spillway::RecommendationList</name>
    <message>
        <source>Plan %1 for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the budget of %1 is likely not enough; %2 is in 80 of 100 cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would do for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the budget of %1 is so wide that it warns of nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1 of %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price or limit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>costs %1 more than it pays in 30 days; %2 a user would carry it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower the limit of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>causes %1 of the cost; a tenth fewer requests is about %2 less in 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to change: budgets fit what is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 less in 30 days at today&apos;s cost</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::RecordView</name>
    <message>
        <source>The history is too short to try the forecast on its past.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Mean error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>80 % held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back-test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>promised 80 % band</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::SafeguardLadder</name>
    <message>
        <source>Pause %1</source>
        <translation>Mettre %1 en pause</translation>
    </message>
    <message>
        <source>Fallback for all tiers</source>
        <translation>Repli pour tous les paliers</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêt</translation>
    </message>
    <message>
        <source>spend not known</source>
        <translation>dépenses inconnues</translation>
    </message>
    <message>
        <source>reached today</source>
        <translation>atteint aujourd’hui</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>environ %1</translation>
    </message>
    <message>
        <source>no forecast yet</source>
        <translation>pas encore de prévision</translation>
    </message>
    <message>
        <source>not today</source>
        <translation>pas aujourd’hui</translation>
    </message>
    <message>
        <source>Safeguards: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept by the gateway, %1 a day</source>
        <translation>par la passerelle, %1 par jour</translation>
    </message>
    <message>
        <source>kept by the gateway</source>
        <translation>par la passerelle</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatique</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>%1 is an amount, %2 a percentage</extracomment>
        <translation>%1 jusqu’à %2</translation>
    </message>
    <message>
        <source>Now %1</source>
        <translation>Actuel %1</translation>
    </message>
    <message>
        <source>· rising %1/h</source>
        <translation>· +%1/h</translation>
    </message>
    <message>
        <source>No limit for the day is set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limits are not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::SafeguardsSheet</name>
    <message>
        <source>Limit of the day in dollars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit of the week in dollars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the safeguards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit a day, $</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit a week, $</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fallback at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause %1 at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A limit above $0 is needed, and each step above the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going on shows what it means and asks for a reason; nothing is changed before.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::SearchBox</name>
    <message>
        <source>Search or run a command</source>
        <translation>Chercher ou commander</translation>
    </message>
    <message>
        <source>Search or run a command (Ctrl K)</source>
        <translation>Chercher ou commander (Ctrl K)</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Ctrl K</translation>
    </message>
</context>
<context>
    <name>spillway::SettingsFeed</name>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Passerelle</translation>
    </message>
    <message>
        <source>none is named</source>
        <translation>aucune</translation>
    </message>
</context>
<context>
    <name>spillway::SettingsPage</name>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Densité</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compact</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Aéré</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Réduit</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>Mouvement réduit</translation>
    </message>
    <message>
        <source>Also the button at the top right, or the key D.</source>
        <translation>Aussi le bouton en haut à droite, ou la touche D.</translation>
    </message>
    <message>
        <source>Height of table rows: 26, 30 or 38 px. Type stays the same.</source>
        <translation>Hauteur des lignes : 26, 30 ou 38 px. Le texte ne change pas.</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Mouvement</translation>
    </message>
    <message>
        <source>What fades or slides appears at once.</source>
        <translation>Ce qui glisse ou s’estompe apparaît d’un coup.</translation>
    </message>
    <message>
        <source>Everything larger. Applies when the console starts again.</source>
        <translation>Tout plus grand. Au prochain démarrage de la console.</translation>
    </message>
    <message>
        <source>Language and notices</source>
        <translation>Langue et avis</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Tell me</source>
        <translation>Prévenir</translation>
    </message>
    <message>
        <source>Tell me when figures stop</source>
        <translation>Prévenir quand les chiffres s’arrêtent</translation>
    </message>
    <message>
        <source>Applies when the console starts again.</source>
        <translation>Au prochain démarrage de la console.</translation>
    </message>
    <message>
        <source>When figures stop</source>
        <translation>Quand les chiffres s’arrêtent</translation>
    </message>
    <message>
        <source>A desktop notice when a source stops and when it goes on.</source>
        <translation>Un avis quand une source s’arrête et quand elle reprend.</translation>
    </message>
    <message>
        <source>Close and open the console to see the new language and scale.</source>
        <translation>Fermez et rouvrez la console pour voir la langue et l’échelle.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Nouvelle connexion</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>What these credentials could do</source>
        <translation>Ce que ces accès permettraient</translation>
    </message>
    <message>
        <source>measured, not assumed</source>
        <translation>mesuré, pas supposé</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Spillway %1, under the GNU General Public License, version 3 or later.
It stands on Qt (LGPL 3), libpq (PostgreSQL licence), hiredis (BSD), Boost (BSL), libsodium (ISC), OpenSSL (Apache 2), CLI11 (BSD), toml++ (MIT), libxlsxwriter (BSD). Type is Inter and JetBrains Mono (OFL).
The console only reads. It changes the world by signed commands to the gateway. Passwords and keys stay in the system keyring.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::Sheet</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
</context>
<context>
    <name>spillway::SheetSteps</name>
    <message>
        <source>Step %1 of 4: %2</source>
        <extracomment>%1 is one of the steps on the way of an order</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview and confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four lights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Countdown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::ShortcutList</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
</context>
<context>
    <name>spillway::SpendChartPanel</name>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>All users</source>
        <translation>Tous les utilisateurs</translation>
    </message>
    <message>
        <source>Last 30 days. Drag the handles or double-click to reset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy, save or draw otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of a bucket: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No spend here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request was recorded in this range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 per %2 by %3</source>
        <translation>%1 par %2, par %3</translation>
    </message>
    <message>
        <source>%1 per %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last bar is the running hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last bar is still running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s, Esc cancels</source>
        <extracomment>%1 seconds; Esc is a key</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loading %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query cut off after 15 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use 1 day buckets or fewer days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use 1 day buckets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too long for single requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This combination is read from single requests, at most 31 days of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query was stopped before it had an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL does not answer</source>
        <translation type="unfinished">PostgreSQL ne répond pas</translation>
    </message>
    <message>
        <source>Spend is read from it. It is asked again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spend could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As suits the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save figures as CSV… (E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the chart (Shift+T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as a table (Shift+T)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::SpendFeed</name>
    <message>
        <source>CSV not saved: %1</source>
        <extracomment>%1 says what is wrong</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1, %2 rows, with its metadata beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture not saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::SpendPage</name>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished">Colonnes</translation>
    </message>
    <message>
        <source>Top users</source>
        <translation>Plus gros utilisateurs</translation>
    </message>
    <message>
        <source>Prices and caching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top users by cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No users here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request was recorded in this range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices and caching by model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vs same hours last week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vs previous period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 by cost; Enter shows one user&apos;s history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>caching saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · hit rate %1, %2 ms faster each, in its last %3</source>
        <extracomment>%1 percent, %2 milliseconds a hit, over the last day of the range</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per %1, %2</source>
        <extracomment>%1 &quot;hour&quot;, %2 a length of time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No spend here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests unpriced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No price is known for their model, so they are in no sum of cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users are known for at most 31 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are read from single requests. Choose a shorter range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query was cut off after 15 s. Choose fewer days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restated %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices were corrected after these requests: recorded and restated cost stand side by side under “Prices and caching”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Exporter CSV</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL does not answer. It is asked again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to %1</source>
        <translation type="unfinished">jusqu’à %1</translation>
    </message>
</context>
<context>
    <name>spillway::SpendToolbar</name>
    <message>
        <source>Group by</source>
        <translation>Grouper par</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Exporter CSV</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 j</translation>
    </message>
    <message>
        <source>Export what is shown as CSV (E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation>tous</translation>
    </message>
    <message numerus="yes">
        <source>%n filters</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Filter: %1 (/)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::StatusBar</name>
    <message>
        <source>Gateway</source>
        <translation>Passerelle</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>connecté</translation>
    </message>
    <message>
        <source>live</source>
        <translation>en direct</translation>
    </message>
    <message>
        <source>reachable</source>
        <translation>joignable</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>depuis %1</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>connexion</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>lecture seule</translation>
    </message>
    <message>
        <source>read-only not proven</source>
        <translation>lecture seule non prouvée</translation>
    </message>
    <message>
        <source>role can write</source>
        <translation>le rôle peut écrire</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <extracomment>%1 is a server: it answered and turned the console away</extracomment>
        <translation>%1 refuse</translation>
    </message>
    <message>
        <source>%1 unreachable</source>
        <extracomment>%1 is a server: it does not answer</extracomment>
        <translation>%1 injoignable</translation>
    </message>
    <message>
        <source>Ledger lag</source>
        <translation>Retard du livre</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>drift %1</source>
        <extracomment>%1 is an amount: how far live counters and ledger are apart</extracomment>
        <translation>écart %1</translation>
    </message>
    <message>
        <source>Data as of</source>
        <translation>Données de</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>pas encore lu</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>%1 is an age such as &quot;2 s&quot;</extracomment>
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>Figures paused at %1</source>
        <translation>Chiffres figés à %1</translation>
    </message>
    <message>
        <source>Space goes on</source>
        <translation>Espace : reprendre</translation>
    </message>
    <message>
        <source>reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setup: no command can be sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::TableView</name>
    <message>
        <source>Next row</source>
        <translation>Ligne suivante</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>Ligne précédente</translation>
    </message>
</context>
<context>
    <name>spillway::TierCardPanel</name>
    <message>
        <source>of %1</source>
        <translation>sur %1</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>limite</translation>
    </message>
    <message>
        <source>requests today · limit %1 per user</source>
        <translation>requêtes du jour · limite %1 par utilisateur</translation>
    </message>
    <message>
        <source>requests today · no request limit</source>
        <translation>requêtes du jour · sans limite</translation>
    </message>
    <message>
        <source>%1 of %2 active</source>
        <translation>%1 sur %2 actifs</translation>
    </message>
    <message>
        <source>%1 active</source>
        <translation>%1 actifs</translation>
    </message>
    <message>
        <source>Users by share of daily limit used</source>
        <translation>Utilisateurs par part de la limite du jour</translation>
    </message>
    <message>
        <source>Users by requests made today</source>
        <translation>Utilisateurs par requêtes du jour</translation>
    </message>
    <message>
        <source>Spend of this tier</source>
        <translation>Dépenses de ce palier</translation>
    </message>
    <message>
        <source>Its heaviest users</source>
        <translation>Ses plus gros utilisateurs</translation>
    </message>
    <message>
        <source>Resume this tier…</source>
        <translation>Reprendre ce palier…</translation>
    </message>
    <message>
        <source>Pause this tier…</source>
        <translation>Mettre ce palier en pause…</translation>
    </message>
    <message>
        <source>More about %1</source>
        <extracomment>%1 is a tier</extracomment>
        <translation>Plus sur %1</translation>
    </message>
</context>
<context>
    <name>spillway::TierList</name>
    <message>
        <source>Tiers today</source>
        <translation>Paliers du jour</translation>
    </message>
    <message>
        <source>not proven</source>
        <translation>non prouvé</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>paused %1</source>
        <translation>en pause %1</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 requêtes</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>sur %1</translation>
    </message>
    <message>
        <source>%1 of day</source>
        <translation>%1 du jour</translation>
    </message>
    <message>
        <source>no budget is set</source>
        <translation>aucun budget fixé</translation>
    </message>
    <message>
        <source> · %1/min</source>
        <translation> · %1/min</translation>
    </message>
    <message>
        <source>No tier is known yet</source>
        <translation>Aucun palier connu</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>nothing is known of today</source>
        <translation>rien n’est connu d’aujourd’hui</translation>
    </message>
</context>
<context>
    <name>spillway::TiersPage</name>
    <message>
        <source>Unit economics</source>
        <translation>Économie unitaire</translation>
    </message>
    <message>
        <source>Requests per minute</source>
        <translation>Requêtes par minute</translation>
    </message>
    <message>
        <source>Heaviest users today</source>
        <translation>Plus gros utilisateurs du jour</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save unit economics as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today, by tier</source>
        <translation>aujourd’hui, par palier</translation>
    </message>
    <message>
        <source>No requests today</source>
        <translation>Aucune requête aujourd’hui</translation>
    </message>
    <message>
        <source>Users appear with their first request of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the product names them, by cost</source>
        <translation>tels que le produit les nomme, par coût</translation>
    </message>
    <message>
        <source>All users</source>
        <translation>Tous les utilisateurs</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>jusqu’à %1</translation>
    </message>
    <message>
        <source>PostgreSQL does not answer</source>
        <translation>PostgreSQL ne répond pas</translation>
    </message>
    <message>
        <source>Users, revenue and spend of the month are in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
    <message>
        <source>provider cost only · revenue recognised to now · %1 to %2</source>
        <translation>coût fournisseur seul · revenu acquis à ce jour · %1 au %2</translation>
    </message>
</context>
<context>
    <name>spillway::TimeChart</name>
    <message>
        <source>%1: no data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 h, peak %3 at %4, now %5</source>
        <extracomment>%1 title, %2 hours, %3 and %4 the peak and its time, %5 the newest value</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>, %n gap(s) without data</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no data</source>
        <translation>pas de données</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>still running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>%1 is a number of seconds on an axis</extracomment>
        <translation type="unfinished">%1&#xa0;s {1 ?}</translation>
    </message>
</context>
<context>
    <name>spillway::TypedWords</name>
    <message>
        <source>Type %1 to confirm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::WallView</name>
    <message>
        <source>Wall</source>
        <translation>Mur</translation>
    </message>
    <message>
        <source>spend today %1</source>
        <translation>dépense du jour %1</translation>
    </message>
    <message>
        <source>burn rate %1 an hour</source>
        <translation>rythme %1 par heure</translation>
    </message>
</context>
<context>
    <name>spillway::WizardSteps</name>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Spillway</source>
        <translation>Spillway</translation>
    </message>
    <message>
        <source>new connection</source>
        <translation>nouvelle connexion</translation>
    </message>
    <message>
        <source>The console only reads. It changes the world by signed commands to the gateway. Passwords and keys stay in the system keyring.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::ZonePicker</name>
    <message>
        <source>No time zone has that name or offset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>City, region or offset: Berlin, +05:45</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search time zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · of this connection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spillway::demo::Session</name>
    <message>
        <source>The demo could not be started: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spillway demo in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting PostgreSQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting Redis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entering accounts, prices, budgets and ratings</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Making %n day(s) of history</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Adding the time since the last start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording today&apos;s requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the gateway to write them down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing pictures to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures are in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The console is open. Ctrl-C here stops the demo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The console was closed; the servers run on until Ctrl-C.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway ended; it is started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 admitted, %2 refused, %3 recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The servers run on until Ctrl-C. Persons to try it as: %1, for spillway and spillwayctl --profile.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
