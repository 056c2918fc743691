<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ActiveLevers</name>
    <message>
        <source>cap %1 a %2</source>
        <extracomment>%1 is an amount, %2 a period: &quot;cap $180 a day&quot;</extracomment>
        <translation>Deckel %1 je %2</translation>
    </message>
    <message>
        <source>limit %1 req/min</source>
        <translation>Grenze %1 Anfr./min</translation>
    </message>
    <message>
        <source>%1 limit %2 req/min</source>
        <translation>%1 Grenze %2 Anfr./min</translation>
    </message>
    <message>
        <source>load level %1</source>
        <translation>Laststufe %1</translation>
    </message>
    <message>
        <source>emergency stop</source>
        <translation>Notstopp</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <translation>%1 pausiert</translation>
    </message>
    <message>
        <source>%1 tier paused</source>
        <translation>Tarif %1 pausiert</translation>
    </message>
    <message>
        <source>fallback</source>
        <translation>Fallback</translation>
    </message>
    <message>
        <source>fallback active</source>
        <translation>Fallback aktiv</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Refusal</source>
        <translation>Ablehnung</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Fehlschlag</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Bitte</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Zustimmung</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
</context>
<context>
    <name>AuditText</name>
    <message>
        <source>FAULT  %1</source>
        <translation>FEHLER  %1</translation>
    </message>
    <message>
        <source>%1 faults in all</source>
        <translation>%1 Fehler insgesamt</translation>
    </message>
    <message>
        <source>The audit is sound: %1 entries.</source>
        <translation>Das Audit ist unversehrt: %1 Einträge.</translation>
    </message>
    <message>
        <source>The audit is NOT sound: %1 entries, %2 faults.</source>
        <translation>Das Audit ist NICHT unversehrt: %1 Einträge, %2 Fehler.</translation>
    </message>
    <message>
        <source>Entry %1, seen here before, is held against it.</source>
        <translation>Eintrag %1, hier schon gesehen, wird dagegengehalten.</translation>
    </message>
    <message>
        <source>Nothing was seen here before to hold against it.</source>
        <translation>Hier wurde noch nichts gesehen, das dagegenzuhalten wäre.</translation>
    </message>
    <message>
        <source>The gateway signed it up to entry %1 (%2 signatures).</source>
        <translation>Das Gateway hat es bis Eintrag %1 signiert (%2 Signaturen).</translation>
    </message>
    <message>
        <source>No signature of the gateway&apos;s could be checked.</source>
        <translation>Keine Signatur des Gateways konnte geprüft werden.</translation>
    </message>
    <message>
        <source>%1 are of a key that is not in the profile.</source>
        <translation>%1 stammen von einem Schlüssel, der nicht im Profil steht.</translation>
    </message>
    <message>
        <source>%1 signed orders and approvals were checked.</source>
        <translation>%1 signierte Befehle und Zustimmungen wurden geprüft.</translation>
    </message>
    <message>
        <source>The keys of %1 are not known here: name the gateway&apos;s keys.d with --keys.</source>
        <translation>Die Schlüssel von %1 sind hier nicht bekannt: keys.d des Gateways mit --keys nennen.</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Spend per hour</source>
        <translation>Ausgaben je Stunde</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Lädt</translation>
    </message>
    <message>
        <source>No spend is known for this range</source>
        <translation>Für diesen Zeitraum sind keine Ausgaben bekannt</translation>
    </message>
    <message>
        <source>Typical %1</source>
        <translation>Üblich am %1</translation>
    </message>
    <message>
        <source>Typical</source>
        <translation>Üblich</translation>
    </message>
</context>
<context>
    <name>ConfirmSheet</name>
    <message>
        <source>runaway cost</source>
        <translation>Kosten laufen davon</translation>
    </message>
    <message>
        <source>abuse</source>
        <translation>Missbrauch</translation>
    </message>
    <message>
        <source>provider outage</source>
        <translation>Anbieterausfall</translation>
    </message>
    <message>
        <source>drill</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Begin the reason with “%1”</source>
        <extracomment>%1 is a reason such as &quot;abuse&quot;</extracomment>
        <translation>Grund mit „%1“ beginnen</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation>30 min</translation>
    </message>
    <message>
        <source>60 min</source>
        <translation>60 min</translation>
    </message>
    <message>
        <source>2 h</source>
        <translation>2 h</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Minutes, up to 24 hours</source>
        <translation>Minuten, bis 24 Stunden</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>goes to the audit log</source>
        <translation>geht ins Audit</translation>
    </message>
    <message>
        <source>Reason, goes to the audit log</source>
        <translation>Grund, geht ins Audit</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Review the new state and confirm again</source>
        <translation>Neuen Stand ansehen und erneut bestätigen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
</context>
<context>
    <name>ConnectionChecks</name>
    <message>
        <source>What was typed</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>Reach and log in</source>
        <translation>Erreichen und anmelden</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Privileges</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Uhren</translation>
    </message>
    <message>
        <source>Server version</source>
        <translation>Version des Servers</translation>
    </message>
    <message>
        <source>Contract: schema console</source>
        <translation>Vertrag: Schema console</translation>
    </message>
    <message>
        <source>Function library</source>
        <translation>Funktionsbibliothek</translation>
    </message>
    <message>
        <source>Control state</source>
        <translation>Stand der Eingriffe</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Hauptbuch</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation>Signierschlüssel</translation>
    </message>
    <message>
        <source>Signed answers</source>
        <translation>Signierte Antworten</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Time limits</source>
        <translation>Zeitgrenzen</translation>
    </message>
    <message>
        <source>What the console reads</source>
        <translation>Was die Konsole liest</translation>
    </message>
    <message>
        <source>The connections are verified</source>
        <translation>Die Verbindungen sind geprüft</translation>
    </message>
    <message>
        <source>A connection is not verified</source>
        <translation>Eine Verbindung ist nicht geprüft</translation>
    </message>
    <message>
        <source>Gateway knows the key</source>
        <translation>Das Gateway kennt den Schlüssel</translation>
    </message>
    <message>
        <source>Nothing can be ordered through the gateway</source>
        <translation>Über das Gateway lässt sich nichts anordnen</translation>
    </message>
    <message>
        <source>Clocks agree</source>
        <translation>Die Uhren stimmen überein</translation>
    </message>
    <message>
        <source>Clocks differ</source>
        <translation>Die Uhren gehen auseinander</translation>
    </message>
    <message>
        <source>Slow queries are cut off</source>
        <translation>Langsame Abfragen werden abgebrochen</translation>
    </message>
    <message>
        <source>Slow queries are not cut off</source>
        <translation>Langsame Abfragen werden nicht abgebrochen</translation>
    </message>
</context>
<context>
    <name>ContractCheck</name>
    <message>
        <source>the server cuts off no query of this role, however long it takes</source>
        <translation>der Server bricht keine Abfrage dieser Rolle ab, wie lange sie auch dauert</translation>
    </message>
    <message>
        <source>run: %1</source>
        <extracomment>%1 is an SQL statement</extracomment>
        <translation>ausführen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in %1 views</source>
        <extracomment>%1 is a number of views</extracomment>
        <translation>
            <numerusform>%n Zeile in %1 Sichten</numerusform>
            <numerusform>%n Zeilen in %1 Sichten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ControlObstacle</name>
    <message>
        <source> since %1</source>
        <extracomment>%1 is a time of day; stands behind a sentence&apos;s subject and verb</extracomment>
        <translation> seit %1</translation>
    </message>
    <message>
        <source>break-glass</source>
        <translation>Break-glass</translation>
    </message>
    <message>
        <source>operator and approver</source>
        <translation>operator und approver</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>operator</translation>
    </message>
    <message>
        <source>approver</source>
        <translation>approver</translation>
    </message>
    <message>
        <source>viewer</source>
        <translation>viewer</translation>
    </message>
    <message>
        <source>no gateway named</source>
        <translation>kein Gateway genannt</translation>
    </message>
    <message>
        <source>This connection names no gateway</source>
        <translation>Diese Verbindung nennt kein Gateway</translation>
    </message>
    <message>
        <source>no signing key</source>
        <translation>kein Signierschlüssel</translation>
    </message>
    <message>
        <source>No signing key on this machine</source>
        <translation>Kein Signierschlüssel auf diesem Rechner</translation>
    </message>
    <message>
        <source>Orders cannot be signed on this machine</source>
        <translation>Befehle lassen sich auf diesem Rechner nicht signieren</translation>
    </message>
    <message>
        <source>Make one with “spillwayctl keys new”, have its public file put into the gateway&apos;s keys.d, then connect again.</source>
        <translation>Einen mit „spillwayctl keys new“ machen, die öffentliche Datei in keys.d des Gateways legen lassen, dann neu verbinden.</translation>
    </message>
    <message>
        <source>gateway away</source>
        <translation>Gateway fort</translation>
    </message>
    <message>
        <source>The gateway does not answer%1</source>
        <translation>Das Gateway antwortet nicht%1</translation>
    </message>
    <message>
        <source>gateway refuses</source>
        <translation>Gateway weist ab</translation>
    </message>
    <message>
        <source>asking the gateway</source>
        <translation>Gateway wird gefragt</translation>
    </message>
    <message>
        <source>no record, no change</source>
        <translation>ohne Eintrag keine Änderung</translation>
    </message>
    <message>
        <source>PostgreSQL does not answer%1</source>
        <translation>PostgreSQL antwortet nicht%1</translation>
    </message>
    <message>
        <source>Without a record nothing is changed, so nothing can be armed. Bring PostgreSQL back; what is set stays set. If it only fails from here, on the gateway&apos;s host:</source>
        <translation>Ohne Eintrag wird nichts geändert, also wird nichts scharf. PostgreSQL zurückbringen; was gesetzt ist, bleibt gesetzt. Fehlt es nur von hier aus, auf dem Host des Gateways:</translation>
    </message>
    <message>
        <source>state not known</source>
        <translation>Stand nicht bekannt</translation>
    </message>
    <message>
        <source>you are %1, this needs an operator</source>
        <extracomment>%1 is the person&apos;s own role</extracomment>
        <translation>Sie sind %1, dies braucht operator</translation>
    </message>
    <message>
        <source>you are %1, this needs an approver</source>
        <translation>Sie sind %1, dies braucht approver</translation>
    </message>
    <message>
        <source>Controls are shown and cannot be moved from here. Set gateway.url in the profile, or use spillwayctl on a host that has it.</source>
        <translation>Eingriffe werden gezeigt und lassen sich von hier nicht bewegen. gateway.url im Profil setzen oder spillwayctl auf einem Host nutzen, der sie hat.</translation>
    </message>
    <message>
        <source>Is it running (systemctl status spillway-gateway)? What is set stays set. On a host that reaches it:</source>
        <translation>Läuft es (systemctl status spillway-gateway)? Was gesetzt ist, bleibt gesetzt. Auf einem Host, der es erreicht:</translation>
    </message>
    <message>
        <source>Redis does not answer%1</source>
        <translation>Redis antwortet nicht%1</translation>
    </message>
    <message>
        <source>Is it running (systemctl status redis-server)? An order is recorded now and takes effect when Redis is back; until then backends do as they do without Redis.</source>
        <translation>Läuft es (systemctl status redis-server)? Ein Befehl wird jetzt aufgezeichnet und wirkt, sobald Redis wieder da ist; bis dahin verhalten sich die Backends wie ohne Redis.</translation>
    </message>
    <message>
        <source>No order can be given from this console</source>
        <translation>Von dieser Konsole kann kein Befehl gegeben werden</translation>
    </message>
</context>
<context>
    <name>ControlStrip</name>
    <message>
        <source>by</source>
        <extracomment>Followed by a name: who set a control</extracomment>
        <translation>von</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>%1 is a countdown such as 32:10</extracomment>
        <translation>noch %1</translation>
    </message>
    <message>
        <source> · ends %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation> · endet %1</translation>
    </message>
    <message numerus="yes">
        <source>%n CONTROLS ACTIVE</source>
        <extracomment>The strip&apos;s title when more than one control is set</extracomment>
        <translation>
            <numerusform>%n EINGRIFF AKTIV</numerusform>
            <numerusform>%n EINGRIFFE AKTIV</numerusform>
        </translation>
    </message>
    <message>
        <source>NO CONTROLS ACTIVE</source>
        <translation>KEIN EINGRIFF AKTIV</translation>
    </message>
    <message>
        <source>, NOT PROVEN</source>
        <translation>, NICHT BELEGT</translation>
    </message>
    <message>
        <source>stored %1</source>
        <extracomment>%1 is a version such as v412</extracomment>
        <translation>gespeichert %1</translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>endet %1</translation>
    </message>
    <message>
        <source>last proof %1</source>
        <translation>letzter Beleg %1</translation>
    </message>
    <message>
        <source>CONTROL STATE UNKNOWN</source>
        <translation>STAND DER EINGRIFFE UNBEKANNT</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>Redis holds no control state, so it admits nothing</source>
        <translation>Redis hält keinen Stand der Eingriffe und lässt darum nichts zu</translation>
    </message>
    <message>
        <source>Redis does not answer</source>
        <translation>Redis antwortet nicht</translation>
    </message>
    <message>
        <source>all tiers and providers serve normally</source>
        <translation>alle Tarife und Anbieter laufen normal</translation>
    </message>
    <message>
        <source>PAUSING %1 TIER</source>
        <translation>PAUSIERT TARIF %1</translation>
    </message>
    <message>
        <source>PAUSING %1</source>
        <translation>PAUSIERT %1</translation>
    </message>
    <message>
        <source>%1 ON ITS WAY</source>
        <extracomment>%1 is an order such as BUDGET CAP</extracomment>
        <translation>%1 UNTERWEGS</translation>
    </message>
    <message>
        <source>%1 req/min, was %2</source>
        <translation>%1 Anfr./min, vorher %2</translation>
    </message>
    <message>
        <source>sent %1 ago</source>
        <translation>vor %1 gesendet</translation>
    </message>
    <message>
        <source>%1 asks: %2; a second person must approve</source>
        <extracomment>%1 is a person, %2 an order: &quot;ann asks: Resume free; a second person must approve&quot;</extracomment>
        <translation>%1 bittet: %2; eine zweite Person muss zustimmen</translation>
    </message>
    <message>
        <source>lapses in %1</source>
        <translation>verfällt in %1</translation>
    </message>
    <message>
        <source>Redis refuses the login</source>
        <translation>Redis weist die Anmeldung ab</translation>
    </message>
</context>
<context>
    <name>ControlWords</name>
    <message>
        <source>%1 req/min</source>
        <translation>%1 Anfr./min</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>elevated</source>
        <translation>erhöht</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
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
        <translation>Tarif pausieren</translation>
    </message>
    <message>
        <source>Resume tier</source>
        <translation>Tarif fortsetzen</translation>
    </message>
    <message>
        <source>Pause provider</source>
        <translation>Anbieter pausieren</translation>
    </message>
    <message>
        <source>Resume provider</source>
        <translation>Anbieter fortsetzen</translation>
    </message>
    <message>
        <source>Fallback mode</source>
        <translation>Fallback-Betrieb</translation>
    </message>
    <message>
        <source>End fallback</source>
        <translation>Fallback beenden</translation>
    </message>
    <message>
        <source>Budget cap</source>
        <translation>Budgetdeckel</translation>
    </message>
    <message>
        <source>Clear cap</source>
        <translation>Deckel aufheben</translation>
    </message>
    <message>
        <source>Rate limit</source>
        <translation>Ratengrenze</translation>
    </message>
    <message>
        <source>Clear limit</source>
        <translation>Grenze aufheben</translation>
    </message>
    <message>
        <source>Emergency stop</source>
        <translation>Notstopp</translation>
    </message>
    <message>
        <source>Return to normal</source>
        <translation>Zurück zum Normalbetrieb</translation>
    </message>
    <message>
        <source>Load level</source>
        <translation>Laststufe</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Weiterleitung</translation>
    </message>
    <message>
        <source>Safeguards</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>all tiers</source>
        <translation>alle Tarife</translation>
    </message>
    <message>
        <source>Pause the %1 tier</source>
        <translation>Tarif %1 pausieren</translation>
    </message>
    <message>
        <source>Resume the %1 tier</source>
        <translation>Tarif %1 fortsetzen</translation>
    </message>
    <message>
        <source>Pause the tiers %1</source>
        <translation>Tarife %1 pausieren</translation>
    </message>
    <message>
        <source>Resume the tiers %1</source>
        <translation>Tarife %1 fortsetzen</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>%1 pausieren</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>%1 fortsetzen</translation>
    </message>
    <message>
        <source>Send all tiers to the fallback</source>
        <translation>Alle Tarife auf den Fallback leiten</translation>
    </message>
    <message>
        <source>End fallback mode</source>
        <translation>Fallback-Betrieb beenden</translation>
    </message>
    <message>
        <source>Cap spend at %1 a %2</source>
        <extracomment>%1 is an amount, %2 a period</extracomment>
        <translation>Ausgaben bei %1 je %2 deckeln</translation>
    </message>
    <message>
        <source>Clear the cap of the %1</source>
        <translation>Deckel aufheben: %1</translation>
    </message>
    <message>
        <source>Limit %1</source>
        <translation>%1 begrenzen</translation>
    </message>
    <message>
        <source>Clear the limit of %1</source>
        <translation>Grenze von %1 aufheben</translation>
    </message>
    <message>
        <source>Stop every AI request</source>
        <translation>Jede KI-Anfrage stoppen</translation>
    </message>
    <message>
        <source>Set the load level to %1</source>
        <translation>Laststufe auf %1 setzen</translation>
    </message>
    <message>
        <source>Change the routing</source>
        <translation>Weiterleitung ändern</translation>
    </message>
    <message>
        <source>Change the safeguards</source>
        <translation>Sicherungen ändern</translation>
    </message>
    <message>
        <source>Fall back</source>
        <translation>Auf Fallback leiten</translation>
    </message>
    <message>
        <source>Cap %1</source>
        <translation>Bei %1 deckeln</translation>
    </message>
    <message>
        <source>Stop everything</source>
        <translation>Alles stoppen</translation>
    </message>
    <message>
        <source>Set level %1</source>
        <translation>Stufe %1 setzen</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <extracomment>%1 is what is ordered, %2 a duration: &quot;Pause free for 60 min&quot;</extracomment>
        <translation>%1 für %2</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>%1: environment %2, zone %3</source>
        <translation>%1: Umgebung %2, Zone %3</translation>
    </message>
    <message>
        <source>connected to %1</source>
        <translation>verbunden mit %1</translation>
    </message>
    <message>
        <source>library version %1</source>
        <translation>Bibliothek Version %1</translation>
    </message>
    <message>
        <source>control state version %1</source>
        <translation>Stand der Eingriffe Version %1</translation>
    </message>
    <message>
        <source>clocks agree within %1 s</source>
        <translation>Uhren gehen auf %1 s gleich</translation>
    </message>
    <message>
        <source>connected to %1 as %2</source>
        <translation>verbunden mit %1 als %2</translation>
    </message>
    <message>
        <source>PostgreSQL %1.%2</source>
        <translation>PostgreSQL %1.%2</translation>
    </message>
    <message numerus="yes">
        <source>%n tier(s)</source>
        <translation>
            <numerusform>%n Tarif</numerusform>
            <numerusform>%n Tarife</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n provider(s)</source>
        <translation>
            <numerusform>%n Anbieter</numerusform>
            <numerusform>%n Anbieter</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing waits in Redis</source>
        <translation>in Redis wartet nichts</translation>
    </message>
    <message>
        <source>%1 events wait in Redis, the gateway is at it</source>
        <translation>%1 Ereignisse warten in Redis, das Gateway ist dabei</translation>
    </message>
    <message>
        <source>is it running, and does the profile name the right place?</source>
        <translation>läuft er, und nennt das Profil den richtigen Ort?</translation>
    </message>
    <message>
        <source>check the user, the password and what the server grants</source>
        <translation>Benutzer, Passwort und Rechte auf dem Server prüfen</translation>
    </message>
    <message>
        <source>is a gateway running? It loads the functions</source>
        <translation>läuft ein Gateway? Es lädt die Funktionen</translation>
    </message>
    <message>
        <source>upgrade whichever is older</source>
        <translation>das Ältere von beiden aktualisieren</translation>
    </message>
    <message>
        <source>control state version %1 counts days in %2</source>
        <translation>Stand der Eingriffe Version %1 zählt Tage in %2</translation>
    </message>
    <message>
        <source>set zone = &quot;%1&quot; in the profile</source>
        <translation>im Profil zone = &quot;%1&quot; setzen</translation>
    </message>
    <message>
        <source>no control state that can be read: every request is denied</source>
        <translation>kein lesbarer Stand der Eingriffe: jede Anfrage wird abgelehnt</translation>
    </message>
    <message>
        <source>is a gateway running?</source>
        <translation>läuft ein Gateway?</translation>
    </message>
    <message>
        <source>this machine&apos;s clock is %1 s off the server&apos;s</source>
        <translation>die Uhr dieses Rechners weicht um %1 s von der des Servers ab</translation>
    </message>
    <message>
        <source>set it with NTP</source>
        <translation>mit NTP stellen</translation>
    </message>
    <message>
        <source>PostgreSQL %1 is older than 15</source>
        <translation>PostgreSQL %1 ist älter als 15</translation>
    </message>
    <message>
        <source>upgrade the server</source>
        <translation>den Server aktualisieren</translation>
    </message>
    <message>
        <source>a socket on this machine; nothing goes over a network</source>
        <translation>ein Socket auf diesem Rechner; nichts geht über ein Netz</translation>
    </message>
    <message>
        <source>TLS, verified against %1</source>
        <translation>TLS, geprüft gegen %1</translation>
    </message>
    <message>
        <source>loopback; nothing goes over a network</source>
        <translation>Loopback; nichts geht über ein Netz</translation>
    </message>
    <message>
        <source>plain: passwords and figures can be read</source>
        <translation>unverschlüsselt: Passwörter und Zahlen sind mitlesbar</translation>
    </message>
    <message>
        <source>set up TLS and take allow_plain_network out of the profile</source>
        <translation>TLS einrichten und allow_plain_network aus dem Profil nehmen</translation>
    </message>
    <message>
        <source>%1 reads and nothing else</source>
        <translation>%1 liest und sonst nichts</translation>
    </message>
    <message>
        <source>%1 could do more than read: %2</source>
        <translation>%1 könnte mehr als lesen: %2</translation>
    </message>
    <message>
        <source>run: %1</source>
        <translation>ausführen: %1</translation>
    </message>
    <message>
        <source>the profile names no gateway: nothing can be ordered</source>
        <translation>das Profil nennt kein Gateway: nichts kann befohlen werden</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>gesund</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>gestört</translation>
    </message>
    <message>
        <source>it serves environment %1</source>
        <translation>es bedient die Umgebung %1</translation>
    </message>
    <message>
        <source>name that environment, or another gateway</source>
        <translation>diese Umgebung nennen oder ein anderes Gateway</translation>
    </message>
    <message>
        <source>%1 events wait in Redis and none was committed for two minutes</source>
        <translation>%1 Ereignisse warten in Redis, seit zwei Minuten wurde keines übernommen</translation>
    </message>
    <message>
        <source>set gateway.url</source>
        <translation>gateway.url setzen</translation>
    </message>
    <message>
        <source>connected to %1, version %2</source>
        <translation>verbunden mit %1, Version %2</translation>
    </message>
    <message>
        <source>the profile names no key to sign with: nothing can be ordered</source>
        <translation>das Profil nennt keinen Signierschlüssel: nichts kann befohlen werden</translation>
    </message>
    <message>
        <source>make one with spillwayctl keys new and set gateway.key_id</source>
        <translation>einen mit spillwayctl keys new machen und gateway.key_id setzen</translation>
    </message>
    <message>
        <source>its answers carry the signature of the profile&apos;s public key</source>
        <translation>seine Antworten tragen die Signatur des Schlüssels im Profil</translation>
    </message>
    <message>
        <source>%1 is accepted, but ends on %2</source>
        <translation>%1 wird angenommen, endet aber am %2</translation>
    </message>
    <message>
        <source>make the next with spillwayctl keys new</source>
        <translation>den nächsten mit spillwayctl keys new machen</translation>
    </message>
    <message>
        <source>%1 is accepted</source>
        <translation>%1 wird angenommen</translation>
    </message>
    <message numerus="yes">
        <source>it leaves out %n file(s) of keys.d</source>
        <translation>
            <numerusform>es lässt %n Datei von keys.d aus</numerusform>
            <numerusform>es lässt %n Dateien von keys.d aus</numerusform>
        </translation>
    </message>
    <message>
        <source>its log says which and why, and on its host: spillway-gateway check</source>
        <translation>sein Protokoll sagt, welche und warum, auf seinem Rechner auch: spillway-gateway check</translation>
    </message>
    <message>
        <source>it is the database of environment %1</source>
        <translation>sie ist die Datenbank der Umgebung %1</translation>
    </message>
    <message>
        <source>name that environment, or another database</source>
        <translation>diese Umgebung nennen oder eine andere Datenbank</translation>
    </message>
</context>
<context>
    <name>ForecastCharts</name>
    <message>
        <source>Monthly budget %1</source>
        <translation>Monatsbudget %1</translation>
    </message>
    <message>
        <source>Weekly budget %1 = %2 a day</source>
        <translation>Wochenbudget %1 = %2 am Tag</translation>
    </message>
    <message>
        <source>Daily budget %1</source>
        <translation>Tagesbudget %1</translation>
    </message>
    <message>
        <source>%1 budget %2 reached, %3</source>
        <translation>Budget %1 %2 erreicht, %3</translation>
    </message>
    <message>
        <source>per day</source>
        <translation>je Tag</translation>
    </message>
    <message>
        <source>7-day average</source>
        <translation>7-Tage-Mittel</translation>
    </message>
    <message>
        <source>since the month began</source>
        <translation>seit Monatsbeginn</translation>
    </message>
    <message>
        <source>Q%1 %2</source>
        <extracomment>a quarter of a year: Q1</extracomment>
        <translation>Q%1 %2</translation>
    </message>
    <message>
        <source>Spend, added up</source>
        <translation>Ausgaben, aufsummiert</translation>
    </message>
    <message>
        <source>Spend per day</source>
        <translation>Ausgaben je Tag</translation>
    </message>
</context>
<context>
    <name>Formatting</name>
    <message>
        <source>no</source>
        <comment>nouns have capitals</comment>
        <extracomment>Whether the language writes nouns with a capital within a sentence: answer &quot;yes&quot; or &quot;no&quot;</extracomment>
        <translation>yes</translation>
    </message>
</context>
<context>
    <name>KeysText</name>
    <message>
        <source>The private half is in the system&apos;s keyring.</source>
        <translation>Der private Teil liegt im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>The private half is in %1, which only you can read.</source>
        <translation>Der private Teil liegt in %1, nur für Sie lesbar.</translation>
    </message>
    <message>
        <source>There is no keyring: the private half is in %1, which only you can read.</source>
        <translation>Es gibt keinen Schlüsselbund: der private Teil liegt in %1, nur für Sie lesbar.</translation>
    </message>
    <message>
        <source>Set key_file = &quot;%1&quot; there too.</source>
        <translation>Dort auch key_file = &quot;%1&quot; setzen.</translation>
    </message>
    <message>
        <source>Have what was printed put into the gateway&apos;s keys.d as %1.json, and set key_id = &quot;%1&quot; in [gateway] of the profile. It ends on %2.</source>
        <translation>Das Ausgegebene als %1.json in keys.d des Gateways legen lassen und key_id = &quot;%1&quot; in [gateway] des Profils setzen. Er endet am %2.</translation>
    </message>
    <message>
        <source>EXPIRED %1</source>
        <translation>ABGELAUFEN %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>keyring, or a file of its own</source>
        <translation>Schlüsselbund oder eigene Datei</translation>
    </message>
</context>
<context>
    <name>LeverCards</name>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>cost there is not known</source>
        <translation>Kosten dort unbekannt</translation>
    </message>
    <message>
        <source>%1/h return</source>
        <translation>%1/h kehren zurück</translation>
    </message>
    <message>
        <source>costs about %1/h more</source>
        <translation>kostet etwa %1/h mehr</translation>
    </message>
    <message>
        <source>saves about %1/h</source>
        <translation>spart etwa %1/h</translation>
    </message>
    <message>
        <source>users not known</source>
        <translation>Nutzer unbekannt</translation>
    </message>
    <message>
        <source>%1 active this hour</source>
        <translation>%1 aktiv diese Stunde</translation>
    </message>
    <message>
        <source>, paying</source>
        <translation>, zahlend</translation>
    </message>
    <message>
        <source>%1 req/min move</source>
        <translation>%1 Anfr./min wechseln</translation>
    </message>
    <message>
        <source>%1 spent already</source>
        <translation>%1 schon ausgegeben</translation>
    </message>
    <message>
        <source>stops at once</source>
        <translation>hält sofort an</translation>
    </message>
    <message>
        <source>%1 used, %2 left</source>
        <translation>%1 verbraucht, %2 übrig</translation>
    </message>
    <message>
        <source>refuses nothing until then</source>
        <translation>lehnt bis dahin nichts ab</translation>
    </message>
    <message>
        <source>15 minutes of figures</source>
        <translation>15 Minuten Zahlen</translation>
    </message>
    <message>
        <source>are needed first</source>
        <translation>werden zuerst gebraucht</translation>
    </message>
    <message>
        <source>would refuse %1 req/min now</source>
        <translation>würde jetzt %1 Anfr./min ablehnen</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>%1 paying users</source>
        <translation>%1 zahlende Nutzer</translation>
    </message>
    <message>
        <source>paying users not known</source>
        <translation>zahlende Nutzer unbekannt</translation>
    </message>
    <message>
        <source>stops %1/h of spend</source>
        <translation>stoppt %1/h Ausgaben</translation>
    </message>
    <message>
        <source>%1 req/min return</source>
        <translation>%1 Anfr./min kehren zurück</translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n pausiert</numerusform>
            <numerusform>%n pausiert</numerusform>
        </translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 req/min</source>
        <translation>%1 Anfr./min</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
</context>
<context>
    <name>Lights</name>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>late</source>
        <translation>verspätet</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>not expected</source>
        <translation>nicht erwartet</translation>
    </message>
    <message>
        <source>no fall is expected</source>
        <translation>kein Rückgang erwartet</translation>
    </message>
    <message>
        <source>%1 of %2 req/min</source>
        <translation>%1 von %2 Anfr./min</translation>
    </message>
    <message>
        <source>traffic goes on, %1</source>
        <translation>Verkehr läuft weiter, %1</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Enforced</source>
        <translation>Wirksam</translation>
    </message>
    <message>
        <source>Traffic fell</source>
        <translation>Verkehr gefallen</translation>
    </message>
    <message>
        <source> · receipt verified</source>
        <translation> · Beleg geprüft</translation>
    </message>
    <message>
        <source>waits for a second person</source>
        <translation>wartet auf eine zweite Person</translation>
    </message>
    <message>
        <source> · canary agrees</source>
        <translation> · Probe bestätigt</translation>
    </message>
    <message>
        <source>nothing was changed</source>
        <translation>nichts wurde geändert</translation>
    </message>
    <message>
        <source> · every Redis</source>
        <translation> · jedes Redis</translation>
    </message>
    <message>
        <source>not followed from here</source>
        <translation>von hier nicht verfolgt</translation>
    </message>
    <message>
        <source>spend %1</source>
        <translation>Ausgaben %1</translation>
    </message>
</context>
<context>
    <name>LightsSheet</name>
    <message>
        <source>not measured yet</source>
        <translation>noch nicht gemessen</translation>
    </message>
    <message>
        <source>You can close this sheet; the control strip keeps the four lights in view.</source>
        <translation>Das Blatt darf zu; der Streifen zeigt die vier Lichter weiter.</translation>
    </message>
    <message>
        <source>Enforced, and traffic fell: %1 of %2 req/min.</source>
        <translation>Wirksam, und der Verkehr fiel: %1 von %2 Anfr./min.</translation>
    </message>
    <message>
        <source>Enforced.</source>
        <translation>Wirksam.</translation>
    </message>
    <message>
        <source>No fall of traffic is expected of this order.</source>
        <translation>Bei diesem Befehl wird kein Rückgang erwartet.</translation>
    </message>
    <message>
        <source>Traffic goes on: %1 of %2 req/min, 2 min after.</source>
        <translation>Verkehr läuft weiter: %1 von %2 Anfr./min, 2 min danach.</translation>
    </message>
    <message>
        <source>The canary is refused, so a backend does not ask. Find the one that does not call spillway_admit, or stop its key at the provider.</source>
        <translation>Die Probe wird abgelehnt, also fragt ein Backend nicht. Das finden, das spillway_admit nicht ruft, oder seinen Schlüssel beim Anbieter sperren.</translation>
    </message>
    <message>
        <source>Enforced. Traffic is falling: %1 of %2 req/min.</source>
        <translation>Wirksam. Der Verkehr fällt: %1 von %2 Anfr./min.</translation>
    </message>
    <message>
        <source>Enforced. Measuring traffic, %1 req/min before.</source>
        <translation>Wirksam. Verkehr wird gemessen, vorher %1 Anfr./min.</translation>
    </message>
    <message>
        <source>Waiting for a second person.</source>
        <translation>Wartet auf eine zweite Person.</translation>
    </message>
    <message>
        <source>An approver has 15 minutes to agree; then the request lapses. Nothing has changed yet.</source>
        <translation>Zur Zustimmung sind 15 Minuten; dann verfällt die Bitte. Noch ist nichts geändert.</translation>
    </message>
    <message>
        <source>Refused. Nothing was changed.</source>
        <translation>Abgelehnt. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Sent. Waiting for the gateway&apos;s receipt.</source>
        <translation>Gesendet. Wartet auf den Beleg des Gateways.</translation>
    </message>
    <message>
        <source>Accepted. Waiting for PostgreSQL to hold it.</source>
        <translation>Angenommen. Wartet, bis PostgreSQL es hält.</translation>
    </message>
    <message>
        <source>Stored, not enforced yet.</source>
        <translation>Gespeichert, noch nicht wirksam.</translation>
    </message>
    <message>
        <source>Stored. Asking the canaries.</source>
        <translation>Gespeichert. Proben werden gefragt.</translation>
    </message>
    <message>
        <source>Redis does not answer by it after 5 s. The gateway applies it as soon as Redis is back; backends hold what their own setting says until then.</source>
        <translation>Redis antwortet nach 5 s nicht danach. Das Gateway wendet es an, sobald Redis zurück ist; Backends halten bis dahin ihre eigene Einstellung.</translation>
    </message>
    <message>
        <source>Red and an alert if traffic goes on after 2 min</source>
        <translation>Rot und ein Alarm, wenn der Verkehr nach 2 min weiterläuft</translation>
    </message>
</context>
<context>
    <name>MarkWords</name>
    <message>
        <source>%1 tier paused</source>
        <extracomment>%1 is a tier, or several between commas</extracomment>
        <translation>Tarif %1 pausiert</translation>
    </message>
    <message>
        <source>%1 tier resumed</source>
        <translation>Tarif %1 fortgesetzt</translation>
    </message>
    <message>
        <source>Provider paused</source>
        <translation>Anbieter pausiert</translation>
    </message>
    <message>
        <source>Provider resumed</source>
        <translation>Anbieter fortgesetzt</translation>
    </message>
</context>
<context>
    <name>OrderText</name>
    <message>
        <source>, for %1</source>
        <translation>, für %1</translation>
    </message>
    <message>
        <source>, because: %1</source>
        <translation>, weil: %1</translation>
    </message>
    <message>
        <source>%1 requests a minute should fall to %2.</source>
        <translation>%1 Anfragen je Minute sollten auf %2 fallen.</translation>
    </message>
    <message>
        <source>recorded at %1, not applied yet</source>
        <translation>festgehalten um %1, noch nicht angewandt</translation>
    </message>
    <message>
        <source>waits for a second person until %1</source>
        <translation>wartet bis %1 auf eine zweite Person</translation>
    </message>
    <message>
        <source>waits for a second person</source>
        <translation>wartet auf eine zweite Person</translation>
    </message>
    <message>
        <source>applied as v%1 at %2; not every Redis holds it yet</source>
        <translation>angewandt als v%1 um %2; noch hält es nicht jedes Redis</translation>
    </message>
    <message>
        <source>applied as v%1 at %2; every Redis holds it</source>
        <translation>angewandt als v%1 um %2; jedes Redis hält es</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>abgelehnt: %1</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>ended by itself</source>
        <translation>endete von selbst</translation>
    </message>
    <message>
        <source>no approval came in time</source>
        <translation>keine Zustimmung kam rechtzeitig</translation>
    </message>
    <message>
        <source>%1 by %2: %3</source>
        <translation>%1 von %2: %3</translation>
    </message>
    <message>
        <source>; ends by itself at %1</source>
        <translation>; endet von selbst um %1</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>enforced</source>
        <translation>wirksam</translation>
    </message>
    <message>
        <source>traffic fell</source>
        <translation>Verkehr gefallen</translation>
    </message>
    <message>
        <source>admitted</source>
        <translation>zugelassen</translation>
    </message>
    <message>
        <source>sent to %1</source>
        <translation>an %1 gesendet</translation>
    </message>
    <message>
        <source>refused (%1)</source>
        <translation>abgelehnt (%1)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 requests a minute, %2 before</source>
        <translation>%1 Anfragen je Minute, vorher %2</translation>
    </message>
    <message>
        <source>%1 requests a minute before</source>
        <translation>%1 Anfragen je Minute vorher</translation>
    </message>
    <message>
        <source>receipt verified</source>
        <translation>Beleg geprüft</translation>
    </message>
    <message>
        <source>v%1 in PostgreSQL</source>
        <translation>v%1 in PostgreSQL</translation>
    </message>
    <message>
        <source>no fall is expected</source>
        <translation>kein Rückgang erwartet</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>LATE, not counted</source>
        <translation>VERSPÄTET, nicht gezählt</translation>
    </message>
    <message>
        <source>LATE, not seen after 5 s</source>
        <translation>VERSPÄTET, nach 5 s nicht gesehen</translation>
    </message>
    <message>
        <source>TRAFFIC GOES ON: %1</source>
        <translation>VERKEHR LÄUFT WEITER: %1</translation>
    </message>
    <message>
        <source>REFUSED</source>
        <translation>ABGELEHNT</translation>
    </message>
    <message>
        <source>%1 by %2, because: %3</source>
        <translation>%1 von %2, weil: %3</translation>
    </message>
</context>
<context>
    <name>Orderer</name>
    <message>
        <source>Redis does not answer (%1): what it would stop cannot be measured.</source>
        <translation>Redis antwortet nicht (%1): was es stoppen würde, ist nicht messbar.</translation>
    </message>
    <message>
        <source>Reason, for the audit:</source>
        <translation>Grund, fürs Audit:</translation>
    </message>
    <message>
        <source>What loosens waits for a second person here.</source>
        <translation>Was lockert, wartet hier auf eine zweite Person.</translation>
    </message>
    <message>
        <source>Type &quot;%1&quot; to confirm:</source>
        <translation>Zum Bestätigen „%1“ tippen:</translation>
    </message>
    <message>
        <source>id %1</source>
        <translation>ID %1</translation>
    </message>
    <message>
        <source>%1, id %2</source>
        <translation>%1, ID %2</translation>
    </message>
    <message>
        <source>Type &quot;%1&quot; to approve it:</source>
        <translation>Zum Zustimmen „%1“ tippen:</translation>
    </message>
</context>
<context>
    <name>PowerRows</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Writes no table</source>
        <translation>Schreibt keine Tabelle</translation>
    </message>
    <message>
        <source>read from the catalogue</source>
        <translation>aus dem Katalog gelesen</translation>
    </message>
    <message>
        <source>Writable tables: %1</source>
        <translation>Beschreibbare Tabellen: %1</translation>
    </message>
    <message>
        <source>must be 0, read from the catalogue</source>
        <translation>muss 0 sein, aus dem Katalog gelesen</translation>
    </message>
    <message>
        <source>No superuser, no role it could become</source>
        <translation>Kein Superuser, keine Rolle dahinter</translation>
    </message>
    <message>
        <source>no attributes, no memberships</source>
        <translation>keine Attribute, keine Mitgliedschaften</translation>
    </message>
    <message>
        <source>It is, or could become, more than a reader</source>
        <translation>Ist oder wird mehr als ein Leser</translation>
    </message>
    <message>
        <source>attributes and memberships of the role</source>
        <translation>Attribute und Mitgliedschaften der Rolle</translation>
    </message>
    <message>
        <source>Creates nothing</source>
        <translation>Legt nichts an</translation>
    </message>
    <message>
        <source>no CREATE, no TEMP, no sequences, no SECURITY DEFINER functions</source>
        <translation>kein CREATE, kein TEMP, keine Sequenzen, keine SECURITY-DEFINER-Funktionen</translation>
    </message>
    <message>
        <source>It can create or call what writes</source>
        <translation>Sie kann anlegen oder aufrufen, was schreibt</translation>
    </message>
    <message>
        <source>CREATE, TEMP, sequences, SECURITY DEFINER functions</source>
        <translation>CREATE, TEMP, Sequenzen, SECURITY-DEFINER-Funktionen</translation>
    </message>
    <message>
        <source>%1 not measured yet</source>
        <translation>%1 noch nicht gemessen</translation>
    </message>
    <message>
        <source>measured at each connect</source>
        <translation>bei jedem Verbinden gemessen</translation>
    </message>
    <message>
        <source>Redis only reads</source>
        <translation>Redis: nur lesen</translation>
    </message>
    <message>
        <source>PERSIST, PUBLISH, EVAL, CONFIG, ACL, FUNCTION DELETE: all NOPERM</source>
        <translation>PERSIST, PUBLISH, EVAL, CONFIG, ACL, FUNCTION DELETE: alle NOPERM</translation>
    </message>
    <message>
        <source>Redis lets it do more than read</source>
        <translation>Redis lässt mehr als Lesen zu</translation>
    </message>
    <message>
        <source>each of these must answer NOPERM</source>
        <translation>jedes davon muss NOPERM antworten</translation>
    </message>
    <message numerus="yes">
        <source>This Redis user can do more than read: %n command(s)</source>
        <translation>
            <numerusform>Dieser Redis-Benutzer kann mehr als lesen: %n Befehl</numerusform>
            <numerusform>Dieser Redis-Benutzer kann mehr als lesen: %n Befehle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This role can write: %n table(s)</source>
        <translation>
            <numerusform>Diese Rolle kann schreiben: %n Tabelle</numerusform>
            <numerusform>Diese Rolle kann schreiben: %n Tabellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This role can do more than read: %n power(s)</source>
        <translation>
            <numerusform>Diese Rolle kann mehr als lesen: %n Recht</numerusform>
            <numerusform>Diese Rolle kann mehr als lesen: %n Rechte</numerusform>
        </translation>
    </message>
    <message>
        <source>The console needs to read schema console and nothing else. With these credentials, a fault or a stolen laptop could change billing data.</source>
        <translation>Die Konsole muss das Schema console lesen und sonst nichts. Mit diesen Zugangsdaten könnte ein Fehler oder ein gestohlener Rechner Abrechnungsdaten ändern.</translation>
    </message>
    <message>
        <source>PostgreSQL, as the owner of the database</source>
        <translation>PostgreSQL, als Eigentümer der Datenbank</translation>
    </message>
    <message>
        <source>Redis, as an administrator</source>
        <translation>Redis, als Administrator</translation>
    </message>
</context>
<context>
    <name>PreviewWords</name>
    <message>
        <source>Ends by itself at about %1.</source>
        <translation>Endet von selbst etwa um %1.</translation>
    </message>
    <message>
        <source>Backends are told “deny, %1” and say so to their users.</source>
        <extracomment>%1 is what a backend is told, not translated</extracomment>
        <translation>Backends hören „deny, %1“ und sagen es ihren Nutzern.</translation>
    </message>
    <message>
        <source>Every AI request of %1.</source>
        <translation>Jede KI-Anfrage von %1.</translation>
    </message>
    <message>
        <source>Nothing is sent to %1. Its requests go to the next provider that their tier may use, then to the fallback; without one they are refused.</source>
        <translation>Nichts geht an %1. Die Anfragen gehen an den nächsten erlaubten Anbieter, dann an den Fallback; ohne einen werden sie abgelehnt.</translation>
    </message>
    <message>
        <source>No fallback provider is set, so every request is refused.</source>
        <translation>Kein Fallback-Anbieter ist gesetzt, also wird jede Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>Nothing is sent to the other providers; answers come from %1.</source>
        <translation>Nichts geht an die anderen Anbieter; Antworten kommen von %1.</translation>
    </message>
    <message>
        <source>Every request once the cap is reached, all tiers.</source>
        <translation>Jede Anfrage, sobald der Deckel erreicht ist, alle Tarife.</translation>
    </message>
    <message>
        <source>Requests above the limit.</source>
        <translation>Anfragen über der Grenze.</translation>
    </message>
    <message>
        <source>Every AI request of every tier, paying users too.</source>
        <translation>Jede KI-Anfrage jedes Tarifs, auch zahlender Nutzer.</translation>
    </message>
    <message>
        <source>What the level %1 switches off; backends read it with the control state.</source>
        <translation>Was die Stufe %1 abschaltet; Backends lesen es mit dem Stand der Eingriffe.</translation>
    </message>
    <message>
        <source>%1 is served again.</source>
        <translation>%1 wird wieder bedient.</translation>
    </message>
    <message>
        <source>Requests go to the providers of the routing again.</source>
        <translation>Anfragen gehen wieder an die Anbieter der Weiterleitung.</translation>
    </message>
    <message>
        <source>Spend is not stopped at the cap any more.</source>
        <translation>Ausgaben werden nicht mehr am Deckel gestoppt.</translation>
    </message>
    <message>
        <source>Requests above the limit are served again.</source>
        <translation>Anfragen über der Grenze werden wieder bedient.</translation>
    </message>
    <message>
        <source>Emergency stop, pauses and fallback end at once.</source>
        <translation>Notstopp, Pausen und Fallback enden sofort.</translation>
    </message>
    <message>
        <source>Requests follow the new order of providers.</source>
        <translation>Anfragen folgen der neuen Reihenfolge der Anbieter.</translation>
    </message>
    <message>
        <source>The gateway acts by the new ladder from now on.</source>
        <translation>Das Gateway handelt ab jetzt nach der neuen Leiter.</translation>
    </message>
    <message>
        <source>%1, all features.</source>
        <translation>%1, alle Funktionen.</translation>
    </message>
    <message>
        <source>Requests that are under way finish.</source>
        <translation>Laufende Anfragen werden beendet.</translation>
    </message>
    <message>
        <source>Caps, rate limits and the load level.</source>
        <translation>Deckel, Ratengrenzen und die Laststufe.</translation>
    </message>
    <message>
        <source>Everything, until the cap is reached.</source>
        <translation>Alles, bis der Deckel erreicht ist.</translation>
    </message>
    <message>
        <source>Last time, %1 by %2: spend %3 within the quarter hour.</source>
        <extracomment>%1 a day, %2 a person, %3 a percentage with its sign</extracomment>
        <translation>Letztes Mal, %1 von %2: Ausgaben %3 in der Viertelstunde.</translation>
    </message>
    <message>
        <source>Redis does not answer. The order is recorded and applied when it returns; until then its effect is not proven.</source>
        <translation>Redis antwortet nicht. Der Befehl wird festgehalten und bei Rückkehr angewandt; bis dahin ist die Wirkung nicht belegt.</translation>
    </message>
</context>
<context>
    <name>ProviderRows</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>entf.</translation>
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
        <translation>ohne Preis</translation>
    </message>
    <message>
        <source>%1 unpriced</source>
        <translation>%1 ohne Preis</translation>
    </message>
    <message>
        <source>no ratings</source>
        <translation>keine Bewertungen</translation>
    </message>
    <message>
        <source>%1 in 24 h</source>
        <translation>%1 in 24 h</translation>
    </message>
    <message>
        <source>no limits</source>
        <translation>keine Grenzen</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Circuit</source>
        <translation>Schalter</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Latency p50 · p95 · p99</source>
        <translation>Latenz p50 · p95 · p99</translation>
    </message>
    <message>
        <source>$ / request</source>
        <translation>$ / Anfrage</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Zufriedenheit</translation>
    </message>
    <message>
        <source>Req/min</source>
        <translation>Anfr./min</translation>
    </message>
    <message>
        <source>Quota headroom</source>
        <translation>Quotenreserve</translation>
    </message>
    <message>
        <source>Last 24 h, 15 min cells</source>
        <translation>Letzte 24 h, je 15 min</translation>
    </message>
</context>
<context>
    <name>Providers</name>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>half-open</source>
        <translation>halb offen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öffnen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>für %1</translation>
    </message>
    <message>
        <source>over 24 h</source>
        <translation>über 24 h</translation>
    </message>
    <message>
        <source>no traffic</source>
        <translation>kein Verkehr</translation>
    </message>
    <message>
        <source>RPS</source>
        <translation>RPS</translation>
    </message>
    <message>
        <source>RPM</source>
        <translation>RPM</translation>
    </message>
    <message>
        <source>RPD</source>
        <translation>RPD</translation>
    </message>
    <message>
        <source>TPM</source>
        <translation>TPM</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>unknown of %1</source>
        <translation>unbekannt von %1</translation>
    </message>
    <message>
        <source>used up</source>
        <translation>aufgebraucht</translation>
    </message>
    <message>
        <source>full about %1</source>
        <translation>voll etwa %1</translation>
    </message>
    <message>
        <source>429 %1</source>
        <translation>429 %1</translation>
    </message>
    <message>
        <source>timeout %1</source>
        <translation>Zeitablauf %1</translation>
    </message>
    <message>
        <source>error %1</source>
        <translation>Fehler %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Order:</source>
        <translation>Reihenfolge:</translation>
    </message>
    <message>
        <source>fallback is on</source>
        <translation>Fallback ist an</translation>
    </message>
    <message>
        <source>Fallback serves</source>
        <translation>Fallback bedient</translation>
    </message>
    <message>
        <source>now, %1 usual</source>
        <translation>jetzt, %1 üblich</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>up 7 d</source>
        <translation>läuft 7 T</translation>
    </message>
    <message>
        <source>of 99.5 %</source>
        <translation>von 99,5 %</translation>
    </message>
    <message>
        <source>· p95</source>
        <translation>· p95</translation>
    </message>
    <message>
        <source>of 2 s, peak %1</source>
        <translation>von 2 s, Spitze %1</translation>
    </message>
    <message>
        <source>of 2 s</source>
        <translation>von 2 s</translation>
    </message>
    <message>
        <source>· errors</source>
        <translation>· Fehler</translation>
    </message>
    <message>
        <source>of 1 %</source>
        <translation>von 1 %</translation>
    </message>
    <message>
        <source>No traffic</source>
        <translation>Kein Verkehr</translation>
    </message>
    <message>
        <source>Healthy again: %1 of %2 failed</source>
        <translation>Wieder gesund: %1 von %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>Degraded: %1 of %2 failed</source>
        <translation>Gestört: %1 von %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>Down: %1 of %2 failed</source>
        <translation>Ausgefallen: %1 von %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>RecentCommands</name>
    <message>
        <source>awaits approval</source>
        <translation>wartet auf Zustimmung</translation>
    </message>
    <message>
        <source>active %1</source>
        <translation>aktiv %1</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>in Kraft</translation>
    </message>
    <message>
        <source>ended by itself</source>
        <translation>endete von selbst</translation>
    </message>
    <message>
        <source>ended early</source>
        <translation>früher beendet</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>not approved</source>
        <translation>nicht zugestimmt</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>entf.</translation>
    </message>
    <message>
        <source>no spend before</source>
        <translation>vorher keine Ausgaben</translation>
    </message>
    <message>
        <source>measuring</source>
        <translation>misst</translation>
    </message>
    <message>
        <source>spend %1</source>
        <translation>Ausgaben %1</translation>
    </message>
    <message>
        <source>%1 of 4</source>
        <translation>%1 von 4</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Lights</source>
        <translation>Lichter</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Measured effect</source>
        <translation>Gemessene Wirkung</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>Recent commands</source>
        <translation>Letzte Befehle</translation>
    </message>
    <message>
        <source>No command yet</source>
        <translation>Noch kein Befehl</translation>
    </message>
    <message>
        <source>Every one is listed here with its lights.</source>
        <translation>Jeder steht hier mit seinen Lichtern.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>Runway</name>
    <message>
        <source>pause %1</source>
        <translation>%1 pausieren</translation>
    </message>
    <message>
        <source>fallback</source>
        <translation>Fallback</translation>
    </message>
    <message>
        <source>no cap today</source>
        <translation>heute kein Deckel</translation>
    </message>
    <message>
        <source>buys nothing</source>
        <extracomment>%1 is a number of hours that a lever buys</extracomment>
        <translation>bringt nichts</translation>
    </message>
    <message>
        <source>+%1 h</source>
        <translation>+%1 h</translation>
    </message>
    <message>
        <source>cap reached</source>
        <translation>Deckel erreicht</translation>
    </message>
    <message>
        <source>not today</source>
        <translation>nicht heute</translation>
    </message>
    <message>
        <source>cap about %1 (%2–%3)</source>
        <translation>Deckel etwa %1 (%2–%3)</translation>
    </message>
    <message>
        <source>no cap before %1</source>
        <translation>kein Deckel vor %1</translation>
    </message>
    <message>
        <source>no cap expected</source>
        <translation>kein Deckel erwartet</translation>
    </message>
    <message>
        <source>Would buy:</source>
        <translation>Brächte:</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>%1 not saved: %2. Choose another folder.</source>
        <translation>%1 nicht gespeichert: %2. Anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>Scenarios</name>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Conservative</source>
        <translation>Vorsichtig</translation>
    </message>
    <message>
        <source>Optimistic</source>
        <translation>Optimistisch</translation>
    </message>
    <message>
        <source>Pessimistic</source>
        <translation>Pessimistisch</translation>
    </message>
    <message>
        <source>Drivers</source>
        <translation>Treiber</translation>
    </message>
</context>
<context>
    <name>SecretPrompt</name>
    <message>
        <source>Password · Spillway</source>
        <translation>Passwort · Spillway</translation>
    </message>
    <message>
        <source>Password for %1</source>
        <extracomment>%1 is a server</extracomment>
        <translation>Passwort für %1</translation>
    </message>
    <message>
        <source>Asked each session and kept nowhere. Empty where it wants none.</source>
        <translation>Wird in jeder Sitzung gefragt und nirgends behalten. Leer, wo keines verlangt wird.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
</context>
<context>
    <name>Spend</name>
    <message>
        <source>no request was recorded</source>
        <translation>keine Anfrage erfasst</translation>
    </message>
    <message>
        <source>before the first recorded request</source>
        <translation>vor der ersten erfassten Anfrage</translation>
    </message>
    <message>
        <source>recorded only to %1</source>
        <translation>erst bis %1 erfasst</translation>
    </message>
    <message>
        <source>nothing has been recorded yet</source>
        <translation>noch nichts erfasst</translation>
    </message>
    <message>
        <source>%1 per %2</source>
        <extracomment>%1 is &quot;Cost&quot;, %2 is &quot;hour&quot;</extracomment>
        <translation>%1 je %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiteres</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>compared</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>Tarife</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Funktionen</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>Minute</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 Minuten</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 Minuten</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>1 min buckets</source>
        <translation>Minutenschritte</translation>
    </message>
    <message>
        <source>5 min buckets</source>
        <translation>5-min-Schritte</translation>
    </message>
    <message>
        <source>15 min buckets</source>
        <translation>15-min-Schritte</translation>
    </message>
    <message>
        <source>1 h buckets</source>
        <translation>Stundenschritte</translation>
    </message>
    <message>
        <source>1 day buckets</source>
        <translation>Tagesschritte</translation>
    </message>
    <message>
        <source>1 week buckets</source>
        <translation>Wochenschritte</translation>
    </message>
    <message>
        <source>1 month buckets</source>
        <translation>Monatsschritte</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>ohne Angabe</translation>
    </message>
    <message>
        <source>Previous period</source>
        <translation>Zeitraum davor</translation>
    </message>
    <message>
        <source>Same hours last week</source>
        <translation>Gleiche Stunden der Vorwoche</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n bar(s)</source>
        <extracomment>%1 is a length of time, %2 &quot;1 h buckets&quot;</extracomment>
        <translation>
            <numerusform>%1, %2, %n Balken</numerusform>
            <numerusform>%1, %2, %n Balken</numerusform>
        </translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>entf.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Tokens ein</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Tokens aus</translation>
    </message>
    <message>
        <source>Share of cost</source>
        <translation>Kostenanteil</translation>
    </message>
    <message>
        <source>$ / request</source>
        <translation>$ / Anfrage</translation>
    </message>
    <message>
        <source>$ / 1 M tokens</source>
        <translation>$ / 1 Mio. Tokens</translation>
    </message>
    <message>
        <source>Per hour</source>
        <translation>Je Stunde</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Unpriced</source>
        <translation>Ohne Preis</translation>
    </message>
    <message>
        <source>Cached tokens</source>
        <translation>Tokens aus dem Cache</translation>
    </message>
    <message>
        <source>Total, %1 %2</source>
        <translation>Summe, %1 %2</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>All %1 users</source>
        <translation>Alle %1 Nutzer</translation>
    </message>
    <message>
        <source>Recorded cost</source>
        <translation>Erfasste Kosten</translation>
    </message>
    <message>
        <source>At today&apos;s prices</source>
        <translation>Zu heutigen Preisen</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Cached input</source>
        <translation>Eingabe aus dem Cache</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Cached share</source>
        <translation>Cache-Anteil</translation>
    </message>
    <message>
        <source>Caching saved</source>
        <translation>Durch Cache gespart</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>no price known</source>
        <translation>kein Preis bekannt</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
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
        <translation>nichts</translation>
    </message>
    <message>
        <source>STALE, as of %1</source>
        <translation>VERALTET, Stand %1</translation>
    </message>
    <message>
        <source>complete to %1</source>
        <translation>vollständig bis %1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>connected, %1 ms</source>
        <translation>verbunden, %1 ms</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <source>REFUSED: %1</source>
        <translation>ABGEWIESEN: %1</translation>
    </message>
    <message>
        <source>UNREACHABLE: %1</source>
        <translation>NICHT ERREICHBAR: %1</translation>
    </message>
    <message>
        <source>Redis</source>
        <translation>Redis</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>Ledger behind</source>
        <translation>Hauptbuch im Rückstand</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>, until %1</source>
        <translation>, bis %1</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Eingriffe</translation>
    </message>
    <message>
        <source>NOT SET: Redis admits nothing</source>
        <translation>NICHT GESETZT: Redis lässt nichts zu</translation>
    </message>
    <message>
        <source>version %1, load level %2</source>
        <translation>Version %1, Laststufe %2</translation>
    </message>
    <message>
        <source>  EMERGENCY STOP</source>
        <translation>  NOTSTOPP</translation>
    </message>
    <message>
        <source>  fallback</source>
        <translation>  Fallback</translation>
    </message>
    <message>
        <source>  paused tier</source>
        <translation>  Tarif pausiert</translation>
    </message>
    <message>
        <source>  paused provider</source>
        <translation>  Anbieter pausiert</translation>
    </message>
    <message>
        <source>  cap per %1</source>
        <translation>  Deckel je %1</translation>
    </message>
    <message>
        <source>  rate limit</source>
        <translation>  Ratengrenze</translation>
    </message>
    <message>
        <source>%1: %2 a minute </source>
        <translation>%1: %2 je Minute </translation>
    </message>
    <message>
        <source>Spent today</source>
        <translation>Heute ausgegeben</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2 (cap)</source>
        <translation>%1 von %2 (Deckel)</translation>
    </message>
    <message>
        <source>Spent this week</source>
        <translation>Diese Woche ausgegeben</translation>
    </message>
    <message>
        <source>Burn rate</source>
        <translation>Verbrauch</translation>
    </message>
    <message>
        <source>%1 an hour</source>
        <translation>%1 je Stunde</translation>
    </message>
    <message>
        <source>Projected today</source>
        <translation>Hochrechnung heute</translation>
    </message>
    <message>
        <source>%1 (80 %: %2 to %3)</source>
        <translation>%1 (80 %: %2 bis %3)</translation>
    </message>
    <message>
        <source>Budget reached</source>
        <translation>Budget erreicht</translation>
    </message>
    <message>
        <source>Cap reached</source>
        <translation>Deckel erreicht</translation>
    </message>
    <message>
        <source>Requests a minute</source>
        <translation>Anfragen je Minute</translation>
    </message>
    <message>
        <source>Users online</source>
        <translation>Nutzer online</translation>
    </message>
    <message>
        <source>Cost per request</source>
        <translation>Kosten je Anfrage</translation>
    </message>
    <message>
        <source>Errors, cache hits</source>
        <translation>Fehler, Cache-Treffer</translation>
    </message>
    <message>
        <source>Without a price</source>
        <translation>Ohne Preis</translation>
    </message>
    <message>
        <source>%1 requests today</source>
        <translation>%1 Anfragen heute</translation>
    </message>
    <message>
        <source>up</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>DEGRADED</source>
        <translation>GESTÖRT</translation>
    </message>
    <message>
        <source>DOWN</source>
        <translation>AUSGEFALLEN</translation>
    </message>
    <message>
        <source>no traffic</source>
        <translation>kein Verkehr</translation>
    </message>
    <message>
        <source>Tier %1</source>
        <translation>Tarif %1</translation>
    </message>
    <message>
        <source>%1 today, %2 requests%3</source>
        <translation>%1 heute, %2 Anfragen%3</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>, PAUSED</source>
        <translation>, PAUSIERT</translation>
    </message>
    <message>
        <source>Provider %1</source>
        <translation>Anbieter %1</translation>
    </message>
    <message>
        <source>%1, success %2, p95 %3 ms</source>
        <translation>%1, Erfolg %2, p95 %3 ms</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>cost spike</source>
        <translation>Kostenspitze</translation>
    </message>
    <message>
        <source>heavy use</source>
        <translation>hohe Nutzung</translation>
    </message>
    <message>
        <source>provider down</source>
        <translation>Anbieter ausgefallen</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>not known: Redis refuses</source>
        <translation>nicht bekannt: Redis verweigert es</translation>
    </message>
    <message>
        <source>not known: Redis does not answer</source>
        <translation>nicht bekannt: Redis antwortet nicht</translation>
    </message>
</context>
<context>
    <name>TierTables</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>no revenue</source>
        <translation>kein Umsatz</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>entf.</translation>
    </message>
    <message>
        <source>All tiers</source>
        <translation>Alle Tarife</translation>
    </message>
    <message>
        <source>at limit</source>
        <translation>an der Grenze</translation>
    </message>
    <message>
        <source>near limit</source>
        <translation>nahe der Grenze</translation>
    </message>
    <message>
        <source>%1 unpriced</source>
        <translation>%1 ohne Preis</translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation>ohne Preis</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>Active today</source>
        <translation>Aktiv heute</translation>
    </message>
    <message>
        <source>Requests today</source>
        <translation>Anfragen heute</translation>
    </message>
    <message>
        <source>Cost today</source>
        <translation>Kosten heute</translation>
    </message>
    <message>
        <source>Cost / active</source>
        <translation>Kosten / Aktive</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Cost / user</source>
        <translation>Kosten / Nutzer</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Umsatz</translation>
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
        <translation>Verlust · Gewinn</translation>
    </message>
    <message>
        <source>Cost, %1</source>
        <translation>Kosten, %1</translation>
    </message>
    <message>
        <source>Revenue, %1</source>
        <translation>Umsatz, %1</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>Used / limit</source>
        <translation>Genutzt / Grenze</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>/ no limit</source>
        <translation>/ keine Grenze</translation>
    </message>
</context>
<context>
    <name>Tiers</name>
    <message>
        <source>%1 %2 left</source>
        <translation>noch %1 %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>not proven</source>
        <translation>nicht belegt</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>bedient</translation>
    </message>
    <message>
        <source>rate limited</source>
        <translation>begrenzt</translation>
    </message>
    <message>
        <source>fallback</source>
        <translation>Fallback</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>%1 / month</source>
        <translation>%1 / Monat</translation>
    </message>
    <message>
        <source>This hour</source>
        <translation>Diese Stunde</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>no forecast yet</source>
        <translation>noch keine Prognose</translation>
    </message>
    <message>
        <source>no budget</source>
        <translation>kein Budget</translation>
    </message>
    <message>
        <source>ends about %1</source>
        <translation>endet etwa %1</translation>
    </message>
    <message>
        <source>full about %1</source>
        <translation>voll etwa %1</translation>
    </message>
    <message>
        <source>over since %1</source>
        <translation>darüber seit %1</translation>
    </message>
    <message>
        <source>over</source>
        <translation>darüber</translation>
    </message>
    <message>
        <source>nobody made a request today</source>
        <translation>niemand fragte heute an</translation>
    </message>
    <message>
        <source>%1 at limit</source>
        <translation>%1 an der Grenze</translation>
    </message>
    <message>
        <source>%1 over 80 %</source>
        <translation>%1 über 80 %</translation>
    </message>
    <message>
        <source>heaviest: %1 requests, %2</source>
        <translation>stärkster: %1 Anfragen, %2</translation>
    </message>
    <message>
        <source>median user makes %1</source>
        <translation>mittlerer Nutzer macht %1</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>to %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>um %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>no full minute yet</source>
        <translation>noch keine volle Minute</translation>
    </message>
    <message>
        <source>no source answers</source>
        <translation>keine Quelle antwortet</translation>
    </message>
    <message>
        <source>nothing is recorded yet</source>
        <translation>noch nichts erfasst</translation>
    </message>
    <message>
        <source>no budget is set</source>
        <translation>kein Budget gesetzt</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>erfasst</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>at least %1 of %2</source>
        <translation>mindestens %1 von %2</translation>
    </message>
    <message>
        <source>budget is spent</source>
        <translation>Budget ist aufgebraucht</translation>
    </message>
    <message>
        <source>cap is reached</source>
        <translation>Deckel ist erreicht</translation>
    </message>
    <message>
        <source>%1 of target</source>
        <translation>%1 vom Soll</translation>
    </message>
    <message>
        <source>Spend today</source>
        <translation>Ausgaben heute</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>forecast %1</source>
        <translation>Prognose %1</translation>
    </message>
    <message>
        <source>by Sunday</source>
        <translation>bis Sonntag</translation>
    </message>
    <message>
        <source>Burn rate</source>
        <translation>Verbrauch</translation>
    </message>
    <message>
        <source>Burn rate now</source>
        <translation>Verbrauch jetzt</translation>
    </message>
    <message>
        <source>/h</source>
        <translation>/h</translation>
    </message>
    <message>
        <source>%1 this hour</source>
        <translation>%1 diese Stunde</translation>
    </message>
    <message>
        <source>Forecast, end of day</source>
        <translation>Prognose Tagesende</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>needs 14 days of spend</source>
        <translation>braucht 14 Tage Ausgaben</translation>
    </message>
    <message>
        <source>80&#xa0;% %1–%2</source>
        <translation>80&#xa0;% %1–%2</translation>
    </message>
    <message>
        <source>cap %1</source>
        <translation>Deckel %1</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>Traffic now</source>
        <translation>Verkehr jetzt</translation>
    </message>
    <message>
        <source>req/min</source>
        <translation>Anfr./min</translation>
    </message>
    <message>
        <source>%1 users online</source>
        <translation>%1 online</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>%1 Fehler</translation>
    </message>
    <message>
        <source>Cost per request</source>
        <translation>Kosten je Anfrage</translation>
    </message>
    <message>
        <source>cache hit %1</source>
        <translation>Cache %1</translation>
    </message>
    <message>
        <source>%1 refuses the login</source>
        <extracomment>%1 is a server</extracomment>
        <translation>%1 weist die Anmeldung ab</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 antwortet nicht</translation>
    </message>
    <message>
        <source>7 d</source>
        <extracomment>Beside a change: against the seven days before</extracomment>
        <translation>7 T</translation>
    </message>
    <message>
        <source>Cost/request</source>
        <translation>Kosten/Anfrage</translation>
    </message>
</context>
<context>
    <name>TimeScope</name>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message numerus="yes">
        <source>Last %n minutes</source>
        <translation>
            <numerusform>Letzte Minute</numerusform>
            <numerusform>Letzte %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>Letzter Tag</numerusform>
            <numerusform>Letzte %n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n hours</source>
        <translation>
            <numerusform>Letzte Stunde</numerusform>
            <numerusform>Letzte %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>This hour</source>
        <translation>Diese Stunde</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>This budget week</source>
        <translation>Diese Budgetwoche</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Week of %1</source>
        <translation>Woche ab %1</translation>
    </message>
    <message>
        <source>%1 – now</source>
        <extracomment>%1 is a date and time: what is shown reaches from it until now</extracomment>
        <translation>%1 – jetzt</translation>
    </message>
</context>
<context>
    <name>WallView</name>
    <message>
        <source>Spend per hour</source>
        <translation>Ausgaben je Stunde</translation>
    </message>
    <message>
        <source>NO LIVE DATA</source>
        <translation>KEINE LIVE-DATEN</translation>
    </message>
    <message>
        <source>NO LIVE DATA %1</source>
        <extracomment>%1 is an age such as &quot;4 min&quot;</extracomment>
        <translation>KEINE LIVE-DATEN %1</translation>
    </message>
    <message>
        <source>figures stop at %1</source>
        <translation>Zahlen enden um %1</translation>
    </message>
    <message>
        <source>left · %1</source>
        <translation>übrig · %1</translation>
    </message>
    <message>
        <source>live %1</source>
        <translation>live %1</translation>
    </message>
    <message>
        <source>Spend today</source>
        <translation>Ausgaben heute</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>no daily budget</source>
        <translation>kein Tagesbudget</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 is a percentage, %2 an amount</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of target</source>
        <translation>%1 vom Soll</translation>
    </message>
    <message>
        <source>Burn rate</source>
        <translation>Verbrauch</translation>
    </message>
    <message>
        <source>/h</source>
        <translation>/h</translation>
    </message>
    <message>
        <source>in 1 h</source>
        <translation>in 1 h</translation>
    </message>
    <message>
        <source>End of day</source>
        <translation>Tagesende</translation>
    </message>
    <message>
        <source>%1, cap %2</source>
        <extracomment>%1 is a range of amounts, %2 how likely it is that the cap is reached</extracomment>
        <translation>%1, Deckel %2</translation>
    </message>
    <message>
        <source>provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>cost spike</source>
        <translation>Kostenspitze</translation>
    </message>
    <message>
        <source>heavy use</source>
        <translation>hohe Nutzung</translation>
    </message>
    <message numerus="yes">
        <source>%n firing</source>
        <translation>
            <numerusform>%n aktiv</numerusform>
            <numerusform>%n aktiv</numerusform>
        </translation>
    </message>
    <message>
        <source>No alert</source>
        <translation>Kein Alarm</translation>
    </message>
    <message>
        <source>all quiet</source>
        <translation>alles ruhig</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>%1 req/min</source>
        <translation>%1 Anfr./min</translation>
    </message>
    <message>
        <source>paused · %1</source>
        <translation>pausiert · %1</translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation>p95 %1</translation>
    </message>
    <message>
        <source>rate unknown</source>
        <translation>Rate unbekannt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>nothing read yet</source>
        <translation>noch nichts gelesen</translation>
    </message>
</context>
<context>
    <name>spillway::ActiveControls</name>
    <message>
        <source>Controls in force</source>
        <translation>Eingriffe in Kraft</translation>
    </message>
    <message>
        <source>+15 min</source>
        <extracomment>%1 is a control such as &quot;free paused&quot;</extracomment>
        <translation>+15 min</translation>
    </message>
    <message>
        <source>Extend by 15 minutes: %1</source>
        <translation>Um 15 Minuten verlängern: %1</translation>
    </message>
    <message>
        <source>+60 min</source>
        <translation>+60 min</translation>
    </message>
    <message>
        <source>Extend by 60 minutes: %1</source>
        <translation>Um 60 Minuten verlängern: %1</translation>
    </message>
    <message>
        <source>End now…</source>
        <translation>Jetzt beenden…</translation>
    </message>
    <message>
        <source>End now: %1</source>
        <translation>Jetzt beenden: %1</translation>
    </message>
    <message>
        <source>Last change v%1, %2 %3, by %4, %5.</source>
        <extracomment>%1 a version, %2 a command, %3 its scope, %4 a person, %5 a date and time</extracomment>
        <translation>Letzte Änderung v%1, %2 %3, von %4, %5.</translation>
    </message>
    <message>
        <source>No controls active</source>
        <translation>Kein Eingriff aktiv</translation>
    </message>
    <message>
        <source>No controls stored, not proven</source>
        <translation>Kein Eingriff gespeichert, nicht belegt</translation>
    </message>
    <message>
        <source>Control state unknown</source>
        <translation>Stand der Eingriffe unbekannt</translation>
    </message>
    <message>
        <source>All tiers and providers serve normally.</source>
        <translation>Alle Tarife und Anbieter laufen normal.</translation>
    </message>
    <message>
        <source>Redis does not say what backends are told.</source>
        <translation>Redis sagt nicht, was den Backends gesagt wird.</translation>
    </message>
    <message>
        <source>until ended</source>
        <translation>bis beendet</translation>
    </message>
    <message>
        <source>left · ends %1</source>
        <translation>übrig · endet %1</translation>
    </message>
    <message>
        <source>Refused since</source>
        <translation>Abgelehnt seither</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 Anfragen</translation>
    </message>
    <message>
        <source>Avoided so far</source>
        <translation>Bisher vermieden</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>Reason, by %1 at %2</source>
        <translation>Grund, von %1 um %2</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more in Recent commands</source>
        <translation>
            <numerusform>%n weiterer unter „Letzte Befehle“</numerusform>
            <numerusform>%n weitere unter „Letzte Befehle“</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spillway::ActivityList</name>
    <message>
        <source>Cost spike</source>
        <translation>Spitze</translation>
    </message>
    <message>
        <source>Heavy use</source>
        <translation>Hohe Nutzung</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Alerts and commands</source>
        <translation>Alarme und Befehle</translation>
    </message>
    <message>
        <source>No alert and no command in this time range</source>
        <translation>Kein Alarm und kein Befehl in diesem Zeitraum</translation>
    </message>
</context>
<context>
    <name>spillway::AlertLightBadge</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
</context>
<context>
    <name>spillway::AlsoBoxes</name>
    <message>
        <source>Copy a line for the team&apos;s channel</source>
        <translation>Eine Zeile für den Kanal des Teams kopieren</translation>
    </message>
    <message>
        <source>Remind me 5 min before it ends</source>
        <translation>5 min vor dem Ende erinnern</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>Außerdem</translation>
    </message>
    <message>
        <source>What was ordered, by whom and why is in the clipboard once the gateway has it.</source>
        <translation>Was von wem und warum befohlen wurde, liegt in der Zwischenablage, sobald das Gateway es hat.</translation>
    </message>
    <message>
        <source>A notice of your desktop that stays until you close it.</source>
        <translation>Ein Hinweis des Desktops, der bleibt, bis man ihn schließt.</translation>
    </message>
    <message>
        <source>%1: %2, in %3. Reason: %4</source>
        <extracomment>%1 is a person, %2 an order such as &quot;Pause free for 60 min&quot;, %3 an environment, %4 a reason</extracomment>
        <translation>%1: %2, in %3. Grund: %4</translation>
    </message>
</context>
<context>
    <name>spillway::ApprovalSheet</name>
    <message>
        <source>Approve</source>
        <translation>Zustimmen</translation>
    </message>
    <message>
        <source>Turn down</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>It does not wait any more.</source>
        <translation>Er wartet nicht mehr.</translation>
    </message>
    <message>
        <source>The request has lapsed.</source>
        <translation>Die Bitte ist verfallen.</translation>
    </message>
    <message>
        <source>The gateway does not answer.</source>
        <translation>Das Gateway antwortet nicht.</translation>
    </message>
    <message>
        <source>You asked for it yourself; another person must approve.</source>
        <translation>Sie haben selbst darum gebeten; eine andere Person muss zustimmen.</translation>
    </message>
    <message>
        <source>Approving needs the role approver.</source>
        <translation>Zustimmen braucht die Rolle approver.</translation>
    </message>
    <message>
        <source>Approve: %1</source>
        <translation>Zustimmen: %1</translation>
    </message>
    <message>
        <source>%1 asks at %2: %3.

“%4”</source>
        <translation>%1 bittet um %2: %3.

„%4“</translation>
    </message>
    <message>
        <source>

The request lapses in %1. It applies only to v%2.</source>
        <translation>

Die Bitte verfällt in %1. Sie gilt nur für v%2.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
</context>
<context>
    <name>spillway::AuditEntryPanel</name>
    <message>
        <source>Copy entry</source>
        <translation>Eintrag kopieren</translation>
    </message>
    <message>
        <source>Verify chain</source>
        <translation>Kette prüfen</translation>
    </message>
    <message>
        <source>What was signed</source>
        <translation>Was signiert wurde</translation>
    </message>
    <message>
        <source>signed with %1 by %2, verified here</source>
        <extracomment>%1 is a key&apos;s name, %2 a person</extracomment>
        <translation>signiert mit %1 von %2, hier geprüft</translation>
    </message>
    <message>
        <source>signed with %1, not checked</source>
        <translation>signiert mit %1, nicht geprüft</translation>
    </message>
    <message>
        <source>The public half of this key is not on this machine. Put it beside your own keys to check it here.</source>
        <translation>Der öffentliche Teil dieses Schlüssels ist nicht auf diesem Rechner. Legen Sie ihn zu Ihren Schlüsseln, um hier zu prüfen.</translation>
    </message>
    <message>
        <source>not what %1 signed</source>
        <translation>nicht, was %1 signiert hat</translation>
    </message>
    <message>
        <source>Choose an entry</source>
        <translation>Eintrag wählen</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorheriger</translation>
    </message>
    <message>
        <source>This entry</source>
        <translation>Dieser Eintrag</translation>
    </message>
</context>
<context>
    <name>spillway::AuditLanes</name>
    <message>
        <source>Alerts, providers, commands and people</source>
        <translation>Alarme, Anbieter, Befehle und Personen</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <extracomment>%1 is a lane&apos;s name, %2 how many more there are than it shows</extracomment>
        <translation>%1 +%2</translation>
    </message>
</context>
<context>
    <name>spillway::AuditPage</name>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Kind of entry</source>
        <translation>Art des Eintrags</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Zustimmungen</translation>
    </message>
    <message>
        <source>Refusals</source>
        <translation>Ablehnungen</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>Anmeldungen</translation>
    </message>
    <message>
        <source>append-only, newest first; each entry holds the hash of the one before</source>
        <translation>nur anfügen, Neuestes zuerst; jeder Eintrag hält den Hash des vorigen</translation>
    </message>
    <message>
        <source>No entry</source>
        <translation>Kein Eintrag</translation>
    </message>
    <message>
        <source>Nothing of this kind was recorded.</source>
        <translation>Nichts dieser Art wurde festgehalten.</translation>
    </message>
    <message>
        <source>PostgreSQL does not answer</source>
        <translation>PostgreSQL antwortet nicht</translation>
    </message>
    <message>
        <source>verifying the chain</source>
        <translation>Kette wird geprüft</translation>
    </message>
    <message>
        <source>chain not verified yet</source>
        <translation>Kette noch nicht geprüft</translation>
    </message>
    <message>
        <source>chain verified · %1 entries · 0 breaks · %2</source>
        <extracomment>%1 is a count of entries, %2 a time of day</extracomment>
        <translation>Kette geprüft · %1 Einträge · 0 Brüche · %2</translation>
    </message>
    <message>
        <source>chain broken · %1 · %2</source>
        <translation>Kette gebrochen · %1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Incident pack</source>
        <translation>Vorfallpaket</translation>
    </message>
    <message>
        <source>Save the incident pack</source>
        <translation>Das Vorfallpaket speichern</translation>
    </message>
    <message>
        <source>anyone</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Save spend, audit, signed requests and the picture of this time as one file</source>
        <translation>Ausgaben, Audit, signierte Anfragen und das Bild dieser Zeit als eine Datei speichern</translation>
    </message>
    <message>
        <source>spend, alerts, providers, commands and people on one clock</source>
        <translation>Ausgaben, Alarme, Anbieter, Befehle und Personen auf einer Uhr</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>ZIP-Dateien (*.zip)</translation>
    </message>
    <message>
        <source>The incident pack could not be gathered: %1</source>
        <extracomment>%1 says what is wrong</extracomment>
        <translation>Das Vorfallpaket konnte nicht zusammengestellt werden: %1</translation>
    </message>
</context>
<context>
    <name>spillway::BrushChart</name>
    <message>
        <source>Range within the last 30 days</source>
        <translation>Ausschnitt der letzten 30 Tage</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>%1 and %2 are days with times</extracomment>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>spillway::BudgetBar</name>
    <message>
        <source>%1 used</source>
        <extracomment>%1 is a percentage. Read aloud for a bar that shows how much of a budget is used</extracomment>
        <translation>%1 verbraucht</translation>
    </message>
    <message>
        <source>, target by now %1</source>
        <extracomment>%1 is a percentage</extracomment>
        <translation>, Soll bis jetzt %1</translation>
    </message>
</context>
<context>
    <name>spillway::BudgetChart</name>
    <message>
        <source>Today against budget</source>
        <translation>Heute gegen Budget</translation>
    </message>
    <message>
        <source>Today against budget: no data</source>
        <translation>Heute gegen Budget: keine Daten</translation>
    </message>
    <message>
        <source>%1 spent of %2</source>
        <translation>%1 von %2 ausgegeben</translation>
    </message>
    <message>
        <source>%1 spent, no daily budget</source>
        <translation>%1 ausgegeben, kein Tagesbudget</translation>
    </message>
    <message>
        <source>, forecast %1 by midnight, 80 % %2–%3</source>
        <translation>, Prognose %1 bis Mitternacht, 80 % %2–%3</translation>
    </message>
    <message>
        <source>, budget reached about %1</source>
        <translation>, Budget erreicht etwa %1</translation>
    </message>
    <message>
        <source>, cap reached about %1</source>
        <translation>, Deckel erreicht etwa %1</translation>
    </message>
    <message>
        <source>Daily budget %1</source>
        <translation>Tagesbudget %1</translation>
    </message>
    <message>
        <source>Daily cap %1</source>
        <translation>Tagesdeckel %1</translation>
    </message>
    <message>
        <source>cap about %1</source>
        <translation>Deckel etwa %1</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Soll</translation>
    </message>
    <message>
        <source>reached %1</source>
        <translation>erreicht %1</translation>
    </message>
</context>
<context>
    <name>spillway::CanaryList</name>
    <message>
        <source>Canary admissions</source>
        <translation>Probeanfragen</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>gefragt</translation>
    </message>
    <message>
        <source>deny</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>allow</source>
        <translation>zugelassen</translation>
    </message>
    <message>
        <source>fallback</source>
        <translation>Fallback</translation>
    </message>
</context>
<context>
    <name>spillway::CapTable</name>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>growth is not known yet, none assumed</source>
        <translation>Wachstum noch unbekannt, keines angenommen</translation>
    </message>
    <message>
        <source>season and damped trend</source>
        <translation>Saison und gedämpfter Trend</translation>
    </message>
    <message>
        <source>growth stays at %1 a month</source>
        <translation>Wachstum bleibt bei %1 im Monat</translation>
    </message>
    <message>
        <source>growth 50 % higher, %1 a month</source>
        <translation>Wachstum 50 % höher, %1 im Monat</translation>
    </message>
    <message>
        <source>growth 25 % lower, %1 a month</source>
        <translation>Wachstum 25 % niedriger, %1 im Monat</translation>
    </message>
    <message>
        <source>users × requests × cost, your numbers</source>
        <translation>Nutzer × Anfragen × Kosten, eigene Zahlen</translation>
    </message>
    <message>
        <source>When each cap is reached</source>
        <translation>Wann welcher Deckel erreicht ist</translation>
    </message>
    <message>
        <source>no budget</source>
        <translation>kein Budget</translation>
    </message>
    <message>
        <source>not in %1 d</source>
        <translation>nicht in %1 T</translation>
    </message>
    <message>
        <source>%1, expected</source>
        <translation>%1, erwartet</translation>
    </message>
    <message>
        <source>%1, to %2</source>
        <translation>%1, bis %2</translation>
    </message>
    <message>
        <source>Chance over %1</source>
        <translation>Chance über %1</translation>
    </message>
    <message>
        <source>needs a longer horizon</source>
        <translation>braucht einen längeren Horizont</translation>
    </message>
    <message>
        <source>Caps and totals</source>
        <translation>Deckel und Summen</translation>
    </message>
    <message>
        <source>80 % band</source>
        <translation>80-%-Band</translation>
    </message>
</context>
<context>
    <name>spillway::ChangeBlock</name>
    <message>
        <source>control state v%1 to v%2</source>
        <translation>Steuerzustand v%1 zu v%2</translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s)</source>
        <translation>
            <numerusform>%n weitere Zeile</numerusform>
            <numerusform>%n weitere Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spillway::ChartLegend</name>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1 (ausgeblendet)</translation>
    </message>
    <message>
        <source>Press to hide or show in the chart</source>
        <translation>Drücken blendet im Diagramm aus oder ein</translation>
    </message>
</context>
<context>
    <name>spillway::CheckList</name>
    <message>
        <source>not checked yet</source>
        <translation>noch nicht geprüft</translation>
    </message>
    <message>
        <source>being checked</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>schlecht</translation>
    </message>
</context>
<context>
    <name>spillway::CircuitPanel</name>
    <message>
        <source>Circuit and quota of %1</source>
        <translation>Schalter und Quote: %1</translation>
    </message>
    <message>
        <source>Success, 15 min</source>
        <translation>Erfolg, 15 min</translation>
    </message>
    <message>
        <source>Requests now</source>
        <translation>Anfragen jetzt</translation>
    </message>
    <message>
        <source>As fallback, 24 h</source>
        <translation>Als Fallback, 24 h</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1/min</source>
        <translation>%1/min</translation>
    </message>
    <message>
        <source>no traffic</source>
        <translation>kein Verkehr</translation>
    </message>
    <message>
        <source>This provider has no limits</source>
        <translation>Dieser Anbieter hat keine Grenzen</translation>
    </message>
    <message>
        <source>No change in 24 hours</source>
        <translation>Keine Änderung in 24 Stunden</translation>
    </message>
    <message>
        <source>Share of each tier, last hour; the tick is 24 h</source>
        <translation>Anteil je Tarif, letzte Stunde; Strich = 24 h</translation>
    </message>
</context>
<context>
    <name>spillway::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Eingriffe</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Time ranges</source>
        <translation>Zeiträume</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>Tab narrows</source>
        <translation>Tab grenzt ein</translation>
    </message>
    <message>
        <source>Nothing goes by that name</source>
        <translation>Nichts heißt so</translation>
    </message>
    <message>
        <source>move</source>
        <translation>bewegen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öffnen</translation>
    </message>
    <message>
        <source>A control never runs from here. It opens its confirm sheet.</source>
        <translation>Von hier läuft kein Eingriff. Es öffnet sich sein Bestätigungsblatt.</translation>
    </message>
</context>
<context>
    <name>spillway::ConfirmSheet</name>
    <message>
        <source>Type the words: pasting them is refused.</source>
        <translation>Die Worte tippen: Einfügen wird abgewiesen.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tippen Sie</translation>
    </message>
    <message>
        <source>to confirm</source>
        <translation>zum Bestätigen</translation>
    </message>
    <message>
        <source>Extend: %1</source>
        <translation>Verlängern: %1</translation>
    </message>
    <message>
        <source>, by %1, %2 ago</source>
        <extracomment>%1 is a person, %2 an age such as &quot;4 s&quot;</extracomment>
        <translation>, von %1, vor %2</translation>
    </message>
    <message>
        <source>State is now v%1%2. Review.</source>
        <translation>Stand ist jetzt v%1%2. Ansehen.</translation>
    </message>
    <message>
        <source>The preview needs 15 minutes of live figures.</source>
        <translation>Die Vorschau braucht 15 Minuten Live-Zahlen.</translation>
    </message>
    <message>
        <source>The preview is %1 old.</source>
        <translation>Die Vorschau ist %1 alt.</translation>
    </message>
    <message>
        <source>Say the reason, at least %1 characters.</source>
        <translation>Grund nennen, mindestens %1 Zeichen.</translation>
    </message>
    <message>
        <source>The reason is too short: at least %1 characters.</source>
        <translation>Der Grund ist zu kurz: mindestens %1 Zeichen.</translation>
    </message>
    <message>
        <source>The reason is too long.</source>
        <translation>Der Grund ist zu lang.</translation>
    </message>
    <message>
        <source>Break-glass lasts 30 minutes at most.</source>
        <translation>Break-glass gilt höchstens 30 Minuten.</translation>
    </message>
    <message>
        <source>Type “%1” first.</source>
        <translation>Zuerst „%1“ tippen.</translation>
    </message>
    <message>
        <source>Sent. Waiting for the gateway&apos;s receipt.</source>
        <translation>Gesendet. Wartet auf den Beleg des Gateways.</translation>
    </message>
    <message>
        <source>Signed with %1, applies only to v%2. Enter does nothing here; click or press Ctrl Enter.</source>
        <translation>Signiert mit %1, gilt nur für v%2. Enter tut hier nichts; klicken oder Strg Enter.</translation>
    </message>
    <message>
        <source>Needs a second person: an approver has 15 minutes to agree. </source>
        <translation>Braucht eine zweite Person: 15 Minuten für die Zustimmung. </translation>
    </message>
    <message>
        <source>Break-glass: done at once, at most 30 minutes, and everyone is told. </source>
        <translation>Break-glass: sofort, höchstens 30 Minuten, und alle erfahren es. </translation>
    </message>
    <message>
        <source>Extend to %1</source>
        <translation>Verlängern bis %1</translation>
    </message>
    <message>
        <source>Ask: %1</source>
        <extracomment>%1 is an order: &quot;Resume free&quot;</extracomment>
        <translation>Bitten: %1</translation>
    </message>
    <message>
        <source>Hold: %1</source>
        <translation>Halten: %1</translation>
    </message>
    <message>
        <source>Ends by itself at about %1 %2</source>
        <translation>Endet von selbst etwa um %1 %2</translation>
    </message>
</context>
<context>
    <name>spillway::ConnectionChip</name>
    <message>
        <source>all connections are up</source>
        <translation>alle Verbindungen stehen</translation>
    </message>
    <message>
        <source>a connection is down</source>
        <translation>eine Verbindung ist ausgefallen</translation>
    </message>
    <message>
        <source>the gateway does not answer</source>
        <translation>das Gateway antwortet nicht</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
</context>
<context>
    <name>spillway::ConnectionSetup</name>
    <message>
        <source>Checking</source>
        <translation>Prüft</translation>
    </message>
    <message>
        <source>The keyring does not keep the passwords: %1. Choose to be asked each session.</source>
        <translation>Der Schlüsselbund behält die Passwörter nicht: %1. „Jede Sitzung fragen“ wählen.</translation>
    </message>
</context>
<context>
    <name>spillway::ConnectionWizard</name>
    <message>
        <source>Nothing is saved before the last step</source>
        <translation>Vor dem letzten Schritt wird nichts gespeichert</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>New connection · Spillway</source>
        <translation>Neue Verbindung · Spillway</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Neue Verbindung</translation>
    </message>
    <message>
        <source>Gateway and signing key</source>
        <translation>Gateway und Signierschlüssel</translation>
    </message>
    <message>
        <source>Power test</source>
        <translation>Rechteprüfung</translation>
    </message>
    <message>
        <source>Name and time zone</source>
        <translation>Name und Zeitzone</translation>
    </message>
    <message>
        <source>First look</source>
        <translation>Erster Blick</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <extracomment>%1 of %2 steps</extracomment>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>What these credentials could do</source>
        <translation>Was diese Zugangsdaten könnten</translation>
    </message>
    <message>
        <source>Save and open</source>
        <translation>Speichern und öffnen</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n Befund</numerusform>
            <numerusform>%n Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>being checked</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>Everything was checked. Saving writes a profile without secrets and opens the console.</source>
        <translation>Alles ist geprüft. Speichern schreibt ein Profil ohne Geheimnisse und öffnet die Konsole.</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>measured, not assumed</source>
        <translation>gemessen, nicht angenommen</translation>
    </message>
    <message>
        <source>Host, or the directory of a socket; several between commas</source>
        <translation>Host oder Verzeichnis eines Sockets; mehrere durch Komma</translation>
    </message>
    <message>
        <source>Port, or one for each host between commas</source>
        <translation>Port, oder je Host einer, durch Komma</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Role, one that only reads</source>
        <translation>Rolle, eine die nur liest</translation>
    </message>
    <message>
        <source>Password; empty for peer authentication</source>
        <translation>Passwort; leer bei Peer-Anmeldung</translation>
    </message>
    <message>
        <source>Root certificate, for hosts on a network</source>
        <translation>Stammzertifikat, für Hosts im Netz</translation>
    </message>
    <message>
        <source>Of several hosts</source>
        <translation>Von mehreren Hosts</translation>
    </message>
    <message>
        <source>any</source>
        <translation>jeder</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>primär</translation>
    </message>
    <message>
        <source>replica first</source>
        <translation>Replikat zuerst</translation>
    </message>
    <message>
        <source>replica</source>
        <translation>Replikat</translation>
    </message>
    <message>
        <source>No TLS: passwords and figures go over the network in plain</source>
        <translation>Kein TLS: Passwörter und Zahlen gehen offen übers Netz</translation>
    </message>
    <message>
        <source>Host and port, or the path of a socket</source>
        <translation>Host und Port oder Pfad eines Sockets</translation>
    </message>
    <message>
        <source>User, one that only reads</source>
        <translation>Benutzer, einer der nur liest</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Certificate of the authority; empty: the system&apos;s</source>
        <translation>Zertifikat der Stelle; leer: die des Systems</translation>
    </message>
    <message>
        <source>TLS (rediss://), verified against the host name</source>
        <translation>TLS (rediss://), gegen den Hostnamen geprüft</translation>
    </message>
    <message>
        <source>Address; empty: nothing can be ordered</source>
        <translation>Adresse; leer: nichts kann befohlen werden</translation>
    </message>
    <message>
        <source>The gateway&apos;s public key, that it signs answers with</source>
        <translation>Öffentlicher Schlüssel, mit dem das Gateway antwortet</translation>
    </message>
    <message>
        <source>base64</source>
        <translation>Base64</translation>
    </message>
    <message>
        <source>Your signing key; spillwayctl keys new makes one</source>
        <translation>Ihr Signierschlüssel; spillwayctl keys new macht einen</translation>
    </message>
    <message>
        <source>What you call this connection: letters, digits, - and _</source>
        <translation>Name der Verbindung: Buchstaben, Ziffern, - und _</translation>
    </message>
    <message>
        <source>Environment, as the gateway names it</source>
        <translation>Umgebung, wie das Gateway sie nennt</translation>
    </message>
    <message>
        <source>Time zone that days are shown in</source>
        <translation>Zeitzone, in der Tage gezeigt werden</translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation>Passwörter</translation>
    </message>
    <message>
        <source>none needed</source>
        <translation>keine nötig</translation>
    </message>
    <message>
        <source>system keyring</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>ask each session</source>
        <translation>jede Sitzung fragen</translation>
    </message>
    <message>
        <source>There is no keyring here: ask each session.</source>
        <translation>Hier gibt es keinen Schlüsselbund: jede Sitzung fragen.</translation>
    </message>
    <message>
        <source>key %1</source>
        <extracomment>%1 is the name of a signing key</extracomment>
        <translation>Schlüssel %1</translation>
    </message>
    <message numerus="yes">
        <source>too much power: %n finding(s)</source>
        <translation>
            <numerusform>zu viele Rechte: %n Befund</numerusform>
            <numerusform>zu viele Rechte: %n Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
</context>
<context>
    <name>spillway::ConsoleRoot</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>there is no page &quot;%1&quot;; there are: %2</source>
        <translation>es gibt keine Seite „%1“; es gibt: %2</translation>
    </message>
    <message>
        <source>cannot make the directory %1</source>
        <translation>kann das Verzeichnis %1 nicht anlegen</translation>
    </message>
    <message>
        <source>no figures from %1: %2</source>
        <translation>keine Zahlen von %1: %2</translation>
    </message>
    <message>
        <source>neither Redis nor PostgreSQL answered in time</source>
        <translation>weder Redis noch PostgreSQL hat rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>cannot write %1</source>
        <translation>kann %1 nicht schreiben</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>The wall shows live figures</source>
        <translation>Die Wandansicht zeigt Live-Zahlen</translation>
    </message>
    <message>
        <source>Figures stopped</source>
        <translation>Zahlen stehen still</translation>
    </message>
    <message>
        <source>Figures go on</source>
        <translation>Zahlen laufen weiter</translation>
    </message>
    <message>
        <source>%1: a source does not answer; every figure says how old it is.</source>
        <extracomment>%1 is a connection&apos;s name</extracomment>
        <translation>%1: eine Quelle antwortet nicht; jede Zahl sagt, wie alt sie ist.</translation>
    </message>
    <message>
        <source>%1: every source answers again.</source>
        <translation>%1: alle Quellen antworten wieder.</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Eingriffe</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>Tarife</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>No program opens the playbook</source>
        <translation>Kein Programm öffnet das Playbook</translation>
    </message>
    <message>
        <source>Its link was copied: %1</source>
        <translation>Der Link ist kopiert: %1</translation>
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
        <translation>Suchen oder Befehl</translation>
    </message>
    <message>
        <source>Controls; nothing is armed</source>
        <translation>Eingriffe; nichts wird scharf</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Next theme</source>
        <translation>Nächstes Farbschema</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>Wandansicht</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>one screen to be read from afar</source>
        <translation>ein Bildschirm, von weitem lesbar</translation>
    </message>
    <message>
        <source>dark, light, high contrast</source>
        <translation>dunkel, hell, hoher Kontrast</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>every key of this page</source>
        <translation>alle Tasten dieser Seite</translation>
    </message>
    <message>
        <source>%1 · Spillway</source>
        <translation>%1 · Spillway</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>Der Zeitraum davor</translation>
    </message>
    <message>
        <source>The period after</source>
        <translation>Der Zeitraum danach</translation>
    </message>
    <message>
        <source>From %1 until now</source>
        <extracomment>%1 is an instant: &quot;9 Mar 18:00&quot;</extracomment>
        <translation>Von %1 bis jetzt</translation>
    </message>
    <message>
        <source>Since last command</source>
        <translation>Seit dem letzten Befehl</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Pause live updates, or go on</source>
        <translation>Livezahlen anhalten oder weiter</translation>
    </message>
</context>
<context>
    <name>spillway::ContractList</name>
    <message>
        <source>What the console reads</source>
        <translation>Was die Konsole liest</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <extracomment>%1 is the number, as it is written</extracomment>
        <translation>
            <numerusform>%1 Zeile</numerusform>
            <numerusform>%1 Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>%1 old</source>
        <extracomment>%1 is an age such as &quot;41 s&quot;</extracomment>
        <translation>%1 alt</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
</context>
<context>
    <name>spillway::ControlStrip</name>
    <message>
        <source>SANDBOX</source>
        <translation>SANDBOX</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Verlängern</translation>
    </message>
    <message>
        <source>End now…</source>
        <translation>Jetzt beenden…</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Zurückziehen…</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Zustimmen…</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>15 minutes longer…</source>
        <translation>15 Minuten länger…</translation>
    </message>
    <message>
        <source>60 minutes longer…</source>
        <translation>60 Minuten länger…</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>enforced</source>
        <translation>wirksam</translation>
    </message>
    <message>
        <source>traffic fell</source>
        <translation>Verkehr gefallen</translation>
    </message>
</context>
<context>
    <name>spillway::ControlsFeed</name>
    <message>
        <source>Whether it was carried out is not known; the strip shows the state as it is.</source>
        <translation>Ob es ausgeführt wurde, ist nicht bekannt; der Streifen zeigt den Stand, wie er ist.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n more minute(s)</source>
        <extracomment>%1 is what is in force: &quot;FREE TIER PAUSED&quot;</extracomment>
        <translation>
            <numerusform>%1, noch %n Minute</numerusform>
            <numerusform>%1, noch %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Ends by itself at %1. Ordered by %2; Extend keeps it on.</source>
        <extracomment>%1 is a time of day, %2 a person</extracomment>
        <translation>Endet um %1 von selbst. Befohlen von %2; Verlängern hält es aufrecht.</translation>
    </message>
    <message>
        <source>pause resume fallback stop cap limit</source>
        <extracomment>What the palette also finds the levers and the commands by</extracomment>
        <translation>pausieren fortsetzen Fallback Stopp Deckel Grenze</translation>
    </message>
    <message>
        <source>Levers, on Controls</source>
        <translation>Hebel, unter Eingriffe</translation>
    </message>
    <message>
        <source>All commands, in Audit</source>
        <translation>Alle Befehle, im Audit</translation>
    </message>
    <message>
        <source>Command: %1</source>
        <extracomment>%1 is what was ordered: &quot;Pause the free tier&quot;</extracomment>
        <translation>Befehl: %1</translation>
    </message>
</context>
<context>
    <name>spillway::ControlsPage</name>
    <message>
        <source>Safeguards</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Load level</source>
        <translation>Laststufe</translation>
    </message>
    <message>
        <source>Recent commands</source>
        <translation>Letzte Befehle</translation>
    </message>
    <message>
        <source>Arm level…</source>
        <translation>Stufe scharf machen…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Open audit</source>
        <translation>Audit öffnen</translation>
    </message>
    <message>
        <source>features step down</source>
        <translation>Funktionen treten zurück</translation>
    </message>
    <message>
        <source>every change has a version; the lights are accepted, stored, enforced, traffic fell</source>
        <translation>jede Änderung hat eine Version; die Lichter: angenommen, gespeichert, wirksam, Verkehr gefallen</translation>
    </message>
    <message>
        <source>Edit the safeguards</source>
        <translation>Sicherungen ändern</translation>
    </message>
    <message>
        <source>choose another column</source>
        <translation>andere Spalte wählen</translation>
    </message>
    <message>
        <source>by %1: %2</source>
        <translation>von %1: %2</translation>
    </message>
    <message>
        <source>backends read it with the control state</source>
        <translation>Backends lesen es mit dem Stand der Eingriffe</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>bis %1</translation>
    </message>
</context>
<context>
    <name>spillway::DataTable</name>
    <message>
        <source>Nothing to show</source>
        <translation>Nichts zu zeigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>spillway::Desktop</name>
    <message>
        <source>There is no session bus here to keep the screen on by; switch the screen saver off.</source>
        <translation>Hier gibt es keinen Session-Bus, um den Bildschirm wach zu halten; den Bildschirmschoner ausschalten.</translation>
    </message>
    <message>
        <source>This desktop does not keep the screen on (%1); switch the screen saver off.</source>
        <translation>Diese Arbeitsumgebung hält den Bildschirm nicht wach (%1); den Bildschirmschoner ausschalten.</translation>
    </message>
</context>
<context>
    <name>spillway::DriverEditor</name>
    <message>
        <source>Drivers</source>
        <translation>Treiber</translation>
    </message>
    <message>
        <source>Users × requests × cost, as measured over the last 30 days</source>
        <translation>Nutzer × Anfragen × Kosten, gemessen über die letzten 30 Tage</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>Growth a month</source>
        <translation>Wachstum im Monat</translation>
    </message>
    <message>
        <source>Requests a user and day</source>
        <translation>Anfragen je Nutzer und Tag</translation>
    </message>
    <message>
        <source>Cost a request</source>
        <translation>Kosten je Anfrage</translation>
    </message>
    <message>
        <source>As measured</source>
        <translation>Wie gemessen</translation>
    </message>
    <message>
        <source>Use these</source>
        <translation>Diese nehmen</translation>
    </message>
    <message>
        <source>%1, users</source>
        <translation>%1, Nutzer</translation>
    </message>
    <message>
        <source>%1, growth a month</source>
        <translation>%1, Wachstum im Monat</translation>
    </message>
    <message>
        <source>%1, requests a user and day</source>
        <translation>%1, Anfragen je Nutzer und Tag</translation>
    </message>
    <message>
        <source>%1, cost a request</source>
        <translation>%1, Kosten je Anfrage</translation>
    </message>
</context>
<context>
    <name>spillway::EnvironmentBanner</name>
    <message>
        <source>This database is that of %1; the profile names %2.</source>
        <extracomment>%1 and %2 are environments, such as &quot;production&quot;</extracomment>
        <translation>Diese Datenbank gehört zu %1; das Profil nennt %2.</translation>
    </message>
    <message>
        <source>Recorded spend, history and budgets are those of %1; live figures and controls are those of %2. Set the profile&apos;s environment or its database right.</source>
        <extracomment>%1 and %2 are environments, such as &quot;production&quot;</extracomment>
        <translation>Verbuchte Ausgaben, Verlauf und Budgets sind die von %1; Livezahlen und Eingriffe die von %2. Im Profil die Umgebung oder die Datenbank berichtigen.</translation>
    </message>
</context>
<context>
    <name>spillway::FallChart</name>
    <message>
        <source>Requests a minute: no data</source>
        <translation>Anfragen je Minute: keine Daten</translation>
    </message>
    <message>
        <source>Requests a minute: now %1</source>
        <translation>Anfragen je Minute: jetzt %1</translation>
    </message>
    <message>
        <source>No minute is measured yet</source>
        <translation>Noch ist keine Minute gemessen</translation>
    </message>
    <message>
        <source>fell when below %1</source>
        <translation>gefallen, wenn unter %1</translation>
    </message>
</context>
<context>
    <name>spillway::FanChart</name>
    <message>
        <source>%1: no forecast</source>
        <translation>%1: keine Prognose</translation>
    </message>
    <message>
        <source>%1, %2 expected now, %3 on %4</source>
        <extracomment>%1 title, %2 and %3 the first amount, %4 and %5 the last and its day</extracomment>
        <translation>%1, jetzt %2 erwartet, %3 am %4</translation>
    </message>
    <message>
        <source>, 80 % %1–%2</source>
        <translation>, 80 % %1–%2</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Ist</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>80 % band</source>
        <translation>80-%-Band</translation>
    </message>
    <message>
        <source>95 % band</source>
        <translation>95-%-Band</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>actual</source>
        <translation>Ist</translation>
    </message>
</context>
<context>
    <name>spillway::FeedBanner</name>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 antwortet nicht.</translation>
    </message>
    <message>
        <source>%1 does not answer. Figures stop at %2, %3 ago.</source>
        <translation>%1 antwortet nicht. Zahlen enden um %2, vor %3.</translation>
    </message>
    <message>
        <source>Neither Redis nor PostgreSQL answers.</source>
        <translation>Weder Redis noch PostgreSQL antwortet.</translation>
    </message>
    <message>
        <source>Every figure below is as old as it says. What was spent since then is not known.</source>
        <translation>Jede Zahl unten ist so alt, wie sie sagt. Was seither ausgegeben wurde, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Totals show what is recorded, greyed figures are old. Whether controls are enforced is not proven until it returns.</source>
        <translation>Summen zeigen, was erfasst ist, graue Zahlen sind alt. Ob Eingriffe wirken, ist bis zur Rückkehr nicht belegt.</translation>
    </message>
    <message>
        <source>Live figures go on. History and budgets stand as they were, and no command can be recorded.</source>
        <translation>Live-Zahlen laufen weiter. Verlauf und Budgets stehen, und kein Befehl kann festgehalten werden.</translation>
    </message>
    <message>
        <source>Redis refuses this login.</source>
        <translation>Redis weist diese Anmeldung ab.</translation>
    </message>
    <message>
        <source>It is not tried again by itself. Set the user or the password right, then refresh (R).</source>
        <translation>Es wird nicht von selbst neu versucht. Benutzer oder Passwort richtigstellen, dann aktualisieren (R).</translation>
    </message>
    <message>
        <source>Copy error</source>
        <translation>Fehler kopieren</translation>
    </message>
</context>
<context>
    <name>spillway::FilterPopover</name>
    <message>
        <source>Filter by</source>
        <translation>Filtern nach</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search values</source>
        <translation>Werte suchen</translation>
    </message>
    <message>
        <source>Values to keep; none ticked keeps all</source>
        <translation>Werte, die bleiben; ohne Haken bleiben alle</translation>
    </message>
</context>
<context>
    <name>spillway::ForecastExportForm</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>One row per</source>
        <translation>Eine Zeile je</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Split by</source>
        <translation>Aufteilen nach</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save CSV</source>
        <translation>CSV speichern</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Mo.</source>
        <translation>Mon.</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>XLSX</source>
        <translation>XLSX</translation>
    </message>
    <message>
        <source>FOCUS</source>
        <translation>FOCUS</translation>
    </message>
    <message>
        <source>Comma-separated text</source>
        <translation>Text mit Kommas</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>Arbeitsmappe</translation>
    </message>
    <message>
        <source>Recorded charges of the last 30 days in the columns of FOCUS 1.0</source>
        <translation>Erfasste Kosten der letzten 30 Tage in den Spalten von FOCUS 1.0</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Days in the file</source>
        <translation>Tage in der Datei</translation>
    </message>
    <message>
        <source>E saves</source>
        <translation>E speichert</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>Horizont</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>What the file will hold</source>
        <translation>Was die Datei enthalten wird</translation>
    </message>
    <message>
        <source>%1, and what was</source>
        <translation>%1, und was war</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save FOCUS</source>
        <translation>FOCUS speichern</translation>
    </message>
    <message>
        <source>Save XLSX</source>
        <translation>XLSX speichern</translation>
    </message>
    <message>
        <source>(one row a day, tier and model: recorded charges of the last 30 days, read when saved)</source>
        <translation>(eine Zeile je Tag, Tarif und Modell: erfasste Kosten der letzten 30 Tage, beim Speichern gelesen)</translation>
    </message>
    <message>
        <source> + .meta.json with SHA-256</source>
        <translation> + .meta.json mit SHA-256</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>workbook</source>
        <translation>Arbeitsmappe</translation>
    </message>
    <message>
        <source>Writing, %1 rows</source>
        <translation>Schreibt, %1 Zeilen</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreibt</translation>
    </message>
</context>
<context>
    <name>spillway::ForecastFeed</name>
    <message>
        <source>Cancelled. Press R to compute the forecast.</source>
        <translation>Abgebrochen. R berechnet die Prognose.</translation>
    </message>
    <message>
        <source>Saved %1, %2 rows, SHA-256 %3…</source>
        <translation>Gespeichert: %1, %2 Zeilen, SHA-256 %3…</translation>
    </message>
</context>
<context>
    <name>spillway::ForecastPage</name>
    <message>
        <source>Horizon</source>
        <translation>Horizont</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Drivers…</source>
        <translation>Treiber…</translation>
    </message>
    <message>
        <source>Spend ahead</source>
        <translation>Kommende Ausgaben</translation>
    </message>
    <message>
        <source>When each cap is reached</source>
        <translation>Wann welcher Deckel erreicht ist</translation>
    </message>
    <message>
        <source>Back-test</source>
        <translation>Rückprüfung</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>1 y</source>
        <translation>1 J</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>%1 days ahead</source>
        <translation>%1 Tage voraus</translation>
    </message>
    <message>
        <source>Per day</source>
        <translation>Je Tag</translation>
    </message>
    <message>
        <source>7-day average</source>
        <translation>7-Tage-Mittel</translation>
    </message>
    <message>
        <source>Cumulative</source>
        <translation>Kumuliert</translation>
    </message>
    <message>
        <source>Numbers of the driver scenario</source>
        <translation>Zahlen des Treiberszenarios</translation>
    </message>
    <message>
        <source>actual</source>
        <translation>Ist</translation>
    </message>
    <message>
        <source>exactly what the file will hold</source>
        <translation>genau was die Datei enthalten wird</translation>
    </message>
    <message>
        <source>Computing the forecast, %1, Esc cancels</source>
        <translation>Prognose wird berechnet, %1, Esc bricht ab</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Verlauf wird gelesen</translation>
    </message>
    <message>
        <source>No forecast yet: it needs %1 days of spend, there are %2.</source>
        <translation>Noch keine Prognose: sie braucht %1 Tage Ausgaben, es gibt %2.</translation>
    </message>
    <message>
        <source>next %1 days</source>
        <translation>nächste %1 Tage</translation>
    </message>
    <message>
        <source>axis from %1</source>
        <translation>Achse ab %1</translation>
    </message>
    <message>
        <source>%1 marked days left out</source>
        <translation>%1 markierte Tage ausgelassen</translation>
    </message>
    <message>
        <source>data as of %1</source>
        <translation>Datenstand %1</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>not computed anew</source>
        <translation>nicht neu berechnet</translation>
    </message>
    <message>
        <source>%1 weeks, 7 days ahead</source>
        <translation>%1 Wochen, 7 Tage voraus</translation>
    </message>
    <message>
        <source>computing, %1</source>
        <translation>rechnet, %1</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>erwartet</translation>
    </message>
    <message>
        <source>80 %</source>
        <translation>80 %</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
</context>
<context>
    <name>spillway::HeaderBar</name>
    <message>
        <source>Refresh (R)</source>
        <translation>Aktualisieren (R)</translation>
    </message>
    <message>
        <source>Switch between dark, light and high contrast (D)</source>
        <translation>Dunkel, hell, hoher Kontrast (D)</translation>
    </message>
    <message>
        <source>SANDBOX</source>
        <translation>SANDBOX</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <source>Time range: %1, %2 (T)</source>
        <translation>Zeitraum: %1, %2 (T)</translation>
    </message>
    <message>
        <source>Time zone: %1 %2 (Z)</source>
        <translation>Zeitzone: %1 %2 (Z)</translation>
    </message>
    <message>
        <source>break-glass</source>
        <translation>Break-glass</translation>
    </message>
    <message>
        <source>approver</source>
        <translation>approver</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>operator</translation>
    </message>
    <message>
        <source>viewer</source>
        <translation>viewer</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesend</translation>
    </message>
</context>
<context>
    <name>spillway::HealthStrip</name>
    <message>
        <source>down %1, degraded %2 of %3</source>
        <extracomment>Read aloud for the strip of the last 24 hours; %1 and %2 count spans of time, %3 is their number</extracomment>
        <translation>ausgefallen %1, gestört %2 von %3</translation>
    </message>
</context>
<context>
    <name>spillway::KpiTile</name>
    <message>
        <source>loading</source>
        <translation>lädt</translation>
    </message>
    <message>
        <source>complete %1</source>
        <extracomment>Read aloud; %1 is such as &quot;to 17:08&quot;</extracomment>
        <translation>vollständig %1</translation>
    </message>
    <message>
        <source>stale, %1 old</source>
        <extracomment>Read aloud; %1 is such as &quot;24 min&quot;</extracomment>
        <translation>veraltet, %1 alt</translation>
    </message>
</context>
<context>
    <name>spillway::LeverBoard</name>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Refuse a tier, a provider or a model.</source>
        <translation>Tarif, Anbieter oder Modell ablehnen.</translation>
    </message>
    <message>
        <source>Fallback mode</source>
        <translation>Fallback-Betrieb</translation>
    </message>
    <message>
        <source>Serve from the cheap fallback provider.</source>
        <translation>Vom günstigen Fallback-Anbieter bedienen.</translation>
    </message>
    <message>
        <source>Budget cap</source>
        <translation>Budgetdeckel</translation>
    </message>
    <message>
        <source>Hard stop when spend reaches the cap.</source>
        <translation>Harter Halt, wenn der Deckel erreicht ist.</translation>
    </message>
    <message>
        <source>Rate limit</source>
        <translation>Ratengrenze</translation>
    </message>
    <message>
        <source>Requests a minute, all together.</source>
        <translation>Anfragen je Minute, alle zusammen.</translation>
    </message>
    <message>
        <source>Return to normal</source>
        <translation>Zurück zum Normalbetrieb</translation>
    </message>
    <message>
        <source>End stop, pauses and fallback.</source>
        <translation>Stopp, Pausen und Fallback beenden.</translation>
    </message>
    <message>
        <source>Emergency stop</source>
        <translation>Notstopp</translation>
    </message>
    <message>
        <source>Refuse every AI request, all tiers.</source>
        <translation>Jede KI-Anfrage ablehnen, alle Tarife.</translation>
    </message>
    <message>
        <source>What to pause</source>
        <translation>Was pausieren</translation>
    </message>
    <message>
        <source>Period of the cap</source>
        <translation>Zeitraum des Deckels</translation>
    </message>
    <message>
        <source>Arm stop…</source>
        <translation>Stopp scharf machen…</translation>
    </message>
    <message>
        <source>paying users are cut off too</source>
        <translation>auch zahlende Nutzer werden getrennt</translation>
    </message>
    <message>
        <source>Amount of the cap in dollars</source>
        <translation>Betrag des Deckels in Dollar</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Arm change…</source>
        <translation>Änderung scharf machen…</translation>
    </message>
    <message>
        <source>Tier of the limit</source>
        <translation>Tarif der Grenze</translation>
    </message>
    <message>
        <source>Requests a minute</source>
        <translation>Anfragen je Minute</translation>
    </message>
    <message>
        <source>req/min</source>
        <translation>Anfr./min</translation>
    </message>
    <message>
        <source>All of %1</source>
        <translation>Alles von %1</translation>
    </message>
    <message>
        <source>Provider…</source>
        <translation>Anbieter…</translation>
    </message>
    <message>
        <source>all tiers</source>
        <translation>alle Tarife</translation>
    </message>
    <message>
        <source>type an amount above $0</source>
        <translation>Betrag über $0 eingeben</translation>
    </message>
    <message>
        <source>type requests a minute</source>
        <translation>Anfragen je Minute eingeben</translation>
    </message>
    <message>
        <source>Arm resume…</source>
        <translation>Fortsetzen scharf machen…</translation>
    </message>
    <message>
        <source>Arm…</source>
        <translation>Scharf machen…</translation>
    </message>
    <message>
        <source>Arm end…</source>
        <translation>Ende scharf machen…</translation>
    </message>
    <message>
        <source>no fallback provider: requests are refused</source>
        <translation>kein Fallback: Anfragen abgelehnt</translation>
    </message>
    <message>
        <source>all tiers to</source>
        <translation>alle Tarife an</translation>
    </message>
    <message>
        <source>Arm clearing…</source>
        <translation>Aufheben scharf machen…</translation>
    </message>
    <message>
        <source>no effect now</source>
        <translation>jetzt ohne Wirkung</translation>
    </message>
    <message>
        <source>nothing to end</source>
        <translation>nichts zu beenden</translation>
    </message>
    <message>
        <source>Nothing to end</source>
        <translation>Nichts zu beenden</translation>
    </message>
    <message>
        <source>ends 1 control</source>
        <translation>beendet 1 Eingriff</translation>
    </message>
    <message>
        <source>ends %1 controls</source>
        <translation>beendet %1 Eingriffe</translation>
    </message>
    <message>
        <source>, needs a second person</source>
        <translation>, braucht eine zweite Person</translation>
    </message>
</context>
<context>
    <name>spillway::LeverCard</name>
    <message>
        <source>Arm…</source>
        <translation>Scharf machen…</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Arm: %1</source>
        <translation>Scharf machen: %1</translation>
    </message>
</context>
<context>
    <name>spillway::LightsSheet</name>
    <message>
        <source>End now…</source>
        <translation>Jetzt beenden…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Canary admissions</source>
        <translation>Probeanfragen</translation>
    </message>
    <message>
        <source>asked every second</source>
        <translation>jede Sekunde gefragt</translation>
    </message>
    <message>
        <source>Requests a minute</source>
        <translation>Anfragen je Minute</translation>
    </message>
    <message>
        <source>5 % of before</source>
        <translation>5 % von vorher</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
</context>
<context>
    <name>spillway::LoadLevelMatrix</name>
    <message>
        <source>Load level: %1 in force, %2 chosen</source>
        <extracomment>%1 and %2 are load levels</extracomment>
        <translation>Laststufe: %1 in Kraft, %2 gewählt</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>full</source>
        <translation>voll</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>small</source>
        <translation>klein</translation>
    </message>
    <message>
        <source>No feature is listed in spillway.load_feature</source>
        <translation>In spillway.load_feature steht keine Funktion</translation>
    </message>
</context>
<context>
    <name>spillway::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a page, %2 the key that opens it</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>spillway::NoticeBanner</name>
    <message>
        <source>Copy line</source>
        <translation>Zeile kopieren</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <extracomment>%1 is a line for a shell</extracomment>
        <translation>Kopieren: %1</translation>
    </message>
</context>
<context>
    <name>spillway::OverviewPage</name>
    <message>
        <source>Spend per hour</source>
        <translation>Ausgaben je Stunde</translation>
    </message>
    <message>
        <source>Today against budget</source>
        <translation>Heute gegen Budget</translation>
    </message>
    <message>
        <source>Provider health</source>
        <translation>Zustand der Anbieter</translation>
    </message>
    <message>
        <source>Tiers today</source>
        <translation>Tarife heute</translation>
    </message>
    <message>
        <source>Alerts and commands</source>
        <translation>Alarme und Befehle</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>bar tick = target by now</source>
        <translation>Strich = Soll bis jetzt</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>%1 alt</translation>
    </message>
    <message numerus="yes">
        <source>%n needs attention</source>
        <translation>
            <numerusform>%n braucht Aufmerksamkeit</numerusform>
            <numerusform>%n brauchen Aufmerksamkeit</numerusform>
        </translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>recorded to %1</source>
        <translation>erfasst bis %1</translation>
    </message>
    <message>
        <source>by tier, 15-minute buckets</source>
        <translation>je Tarif, in Viertelstunden</translation>
    </message>
    <message>
        <source>All providers</source>
        <translation>Alle Anbieter</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>day of %1</source>
        <extracomment>%1 is a time zone: the budget&apos;s day begins and ends there</extracomment>
        <translation>Tag in %1</translation>
    </message>
</context>
<context>
    <name>spillway::PaletteDelegate</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>asks to confirm</source>
        <translation>fragt nach</translation>
    </message>
</context>
<context>
    <name>spillway::PaletteListModel</name>
    <message>
        <source>asks to confirm</source>
        <translation>fragt nach</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Eingriffe</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Alerts and playbooks</source>
        <translation>Alarme und Anleitungen</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Time ranges</source>
        <translation>Zeiträume</translation>
    </message>
</context>
<context>
    <name>spillway::PaletteSources</name>
    <message>
        <source>Pause tier: %1</source>
        <translation>Tarif pausieren: %1</translation>
    </message>
    <message>
        <source>%1 requests today</source>
        <translation>%1 Anfragen heute</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <extracomment>%1 is a version, %2 a countdown</extracomment>
        <translation>%1, noch %2</translation>
    </message>
    <message>
        <source>End pause: %1</source>
        <translation>Pause beenden: %1</translation>
    </message>
    <message>
        <source>Extend pause: %1</source>
        <translation>Pause verlängern: %1</translation>
    </message>
    <message>
        <source>success %1</source>
        <translation>Erfolg %1</translation>
    </message>
    <message>
        <source>Resume provider: %1</source>
        <translation>Anbieter fortsetzen: %1</translation>
    </message>
    <message>
        <source>Pause provider: %1</source>
        <translation>Anbieter pausieren: %1</translation>
    </message>
    <message>
        <source>Leave fallback mode</source>
        <translation>Fallback-Betrieb verlassen</translation>
    </message>
    <message>
        <source>Enter fallback mode</source>
        <translation>In den Fallback-Betrieb</translation>
    </message>
    <message>
        <source>Cap the budget</source>
        <translation>Budget deckeln</translation>
    </message>
    <message>
        <source>Limit the rate</source>
        <translation>Rate begrenzen</translation>
    </message>
    <message>
        <source>Set the load level</source>
        <translation>Laststufe setzen</translation>
    </message>
    <message>
        <source>Resume everything</source>
        <translation>Alles fortsetzen</translation>
    </message>
    <message>
        <source>Emergency stop</source>
        <translation>Notstopp</translation>
    </message>
    <message>
        <source>refuses every request</source>
        <translation>lehnt jede Anfrage ab</translation>
    </message>
    <message>
        <source>needs an amount</source>
        <translation>braucht einen Betrag</translation>
    </message>
    <message>
        <source>+15 or +60 min</source>
        <translation>+15 oder +60 min</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>%1 · %2 in 24 h</source>
        <extracomment>%1 a tier or a provider, %2 an amount</extracomment>
        <translation>%1 · %2 in 24 h</translation>
    </message>
    <message>
        <source>as typed</source>
        <translation>wie getippt</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>does not answer now</source>
        <translation>antwortet jetzt nicht</translation>
    </message>
    <message>
        <source>playbook</source>
        <translation>Playbook</translation>
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
        <translation>Playbook</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>gateway away</source>
        <translation>Gateway fort</translation>
    </message>
    <message>
        <source>Redis down</source>
        <translation>Redis fort</translation>
    </message>
    <message>
        <source>PostgreSQL down</source>
        <translation>PostgreSQL fort</translation>
    </message>
    <message>
        <source>Playbook: %1</source>
        <extracomment>%1 is what has happened, as &quot;Redis down&quot;</extracomment>
        <translation>Playbook: %1</translation>
    </message>
    <message>
        <source>No playbook named</source>
        <translation>Kein Playbook genannt</translation>
    </message>
    <message>
        <source>Name one in the profile: %1 = &quot;https://…&quot; under [playbooks]</source>
        <translation>Im Profil nennen: %1 = &quot;https://…&quot; unter [playbooks]</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>Link kopiert</translation>
    </message>
</context>
<context>
    <name>spillway::PowerBanner</name>
    <message>
        <source>What to revoke</source>
        <translation>Was zu entziehen ist</translation>
    </message>
    <message>
        <source>Go on with this role</source>
        <translation>Mit dieser Rolle weiter</translation>
    </message>
</context>
<context>
    <name>spillway::PowerSheet</name>
    <message>
        <source>What these credentials could do</source>
        <translation>Was diese Zugangsdaten könnten</translation>
    </message>
    <message>
        <source>Copy lines</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Lines that take the power away</source>
        <translation>Zeilen, die die Rechte entziehen</translation>
    </message>
</context>
<context>
    <name>spillway::PowerStep</name>
    <message>
        <source>Power test</source>
        <translation>Rechteprüfung</translation>
    </message>
    <message>
        <source>Take the power away</source>
        <translation>Die Rechte entziehen</translation>
    </message>
    <message>
        <source>Go on with this role</source>
        <translation>Mit dieser Rolle weiter</translation>
    </message>
    <message>
        <source>Nothing to take away: these credentials only read.</source>
        <translation>Nichts zu entziehen: diese Zugangsdaten lesen nur.</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Lines that take the power away</source>
        <translation>Zeilen, die die Rechte entziehen</translation>
    </message>
    <message>
        <source>Copy lines</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>Reads only, and the status bar keeps saying</source>
        <extracomment>Followed by &quot;role can write&quot;, in red</extracomment>
        <translation>Liest nur; die Statusleiste sagt weiter</translation>
    </message>
    <message>
        <source>role can write</source>
        <translation>Rolle kann schreiben</translation>
    </message>
    <message>
        <source>What the console reads</source>
        <translation>Was die Konsole liest</translation>
    </message>
    <message>
        <source>newest row</source>
        <translation>neueste Zeile</translation>
    </message>
    <message>
        <source>Use another role, one that only reads</source>
        <translation>Eine andere Rolle nehmen, die nur liest</translation>
    </message>
    <message>
        <source>Use another user, one that only reads</source>
        <translation>Einen anderen Benutzer nehmen, der nur liest</translation>
    </message>
    <message>
        <source>Use another role, such as %1</source>
        <translation>Eine andere Rolle nehmen, etwa %1</translation>
    </message>
    <message>
        <source>Use another user, such as %1</source>
        <translation>Einen anderen Benutzer nehmen, etwa %1</translation>
    </message>
    <message>
        <source>measured, not assumed</source>
        <translation>gemessen, nicht angenommen</translation>
    </message>
    <message numerus="yes">
        <source>%n probe(s)</source>
        <translation>
            <numerusform>%n Probe</numerusform>
            <numerusform>%n Proben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spillway::PreviewPanel</name>
    <message>
        <source>needs 15 minutes of live figures</source>
        <translation>braucht 15 Minuten Live-Zahlen</translation>
    </message>
    <message>
        <source>from the last 15 min · %1, renews every 5 s</source>
        <translation>aus den letzten 15 min · %1, erneuert alle 5 s</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Users let in</source>
        <translation>Nutzer zugelassen</translation>
    </message>
    <message>
        <source>Users refused</source>
        <translation>Nutzer abgelehnt</translation>
    </message>
    <message>
        <source>%1 active this hour</source>
        <translation>%1 aktiv diese Stunde</translation>
    </message>
    <message>
        <source>PostgreSQL does not answer</source>
        <translation>PostgreSQL antwortet nicht</translation>
    </message>
    <message>
        <source>Requests moved</source>
        <translation>Anfragen verlegt</translation>
    </message>
    <message>
        <source>Requests return</source>
        <translation>Anfragen kehren zurück</translation>
    </message>
    <message>
        <source>Requests refused</source>
        <translation>Anfragen abgelehnt</translation>
    </message>
    <message>
        <source>%1 /min</source>
        <translation>%1 /min</translation>
    </message>
    <message>
        <source>of %1 asked for</source>
        <translation>von %1 gefragten</translation>
    </message>
    <message>
        <source>Spend returns</source>
        <translation>Ausgaben kehren zurück</translation>
    </message>
    <message>
        <source>Spend avoided</source>
        <translation>Vermiedene Ausgaben</translation>
    </message>
    <message>
        <source>no price is known there</source>
        <translation>dort ist kein Preis bekannt</translation>
    </message>
    <message>
        <source>Spend added</source>
        <translation>Zusätzliche Ausgaben</translation>
    </message>
    <message>
        <source>%1 /h</source>
        <translation>%1 /h</translation>
    </message>
    <message>
        <source>%1 of burn rate</source>
        <translation>%1 vom Verbrauch</translation>
    </message>
    <message>
        <source>nothing is spent now</source>
        <translation>jetzt wird nichts ausgegeben</translation>
    </message>
    <message>
        <source>buys %1 h of budget</source>
        <translation>bringt %1 h Budget</translation>
    </message>
    <message>
        <source>budget lasts the day, +%1 h</source>
        <translation>Budget reicht den Tag, +%1 h</translation>
    </message>
    <message>
        <source>Paying users</source>
        <translation>Zahlende Nutzer</translation>
    </message>
    <message>
        <source>not touched</source>
        <translation>nicht berührt</translation>
    </message>
    <message>
        <source>What this does</source>
        <translation>Was dies tut</translation>
    </message>
    <message>
        <source>without: cap at %1</source>
        <translation>ohne: Deckel um %1</translation>
    </message>
    <message>
        <source>with it</source>
        <translation>damit</translation>
    </message>
    <message>
        <source>without</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Kehrt zurück</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <source>Continues</source>
        <translation>Geht weiter</translation>
    </message>
    <message>
        <source>Spend today</source>
        <translation>Ausgaben heute</translation>
    </message>
</context>
<context>
    <name>spillway::ProviderTable</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Provider health</source>
        <translation>Zustand der Anbieter</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>No provider is known yet</source>
        <translation>Noch ist kein Anbieter bekannt</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Circuit</source>
        <translation>Schalter</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Day quota</source>
        <translation>Tagesquote</translation>
    </message>
    <message>
        <source>Last 24 h</source>
        <translation>Letzte 24 h</translation>
    </message>
</context>
<context>
    <name>spillway::ProvidersPage</name>
    <message>
        <source>All providers</source>
        <translation>Alle Anbieter</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Fehlerrate</translation>
    </message>
    <message>
        <source>Circuit and quota</source>
        <translation>Schalter und Quote</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Save the rows as CSV</source>
        <translation>Zeilen als CSV speichern</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>24 h, quantiles of 15 minutes</source>
        <translation>24 h, Quantile je Viertelstunde</translation>
    </message>
    <message>
        <source>per 30 min</source>
        <translation>je 30 min</translation>
    </message>
    <message>
        <source>429</source>
        <translation>429</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>timeout</source>
        <translation>Zeitablauf</translation>
    </message>
    <message>
        <source>PostgreSQL does not answer</source>
        <translation>PostgreSQL antwortet nicht</translation>
    </message>
    <message>
        <source>What providers did in 24 hours is in it</source>
        <translation>Darin steht, was Anbieter in 24 Stunden taten</translation>
    </message>
    <message>
        <source>%1 healthy, %2 degraded</source>
        <translation>%1 gesund, %2 gestört</translation>
    </message>
    <message>
        <source>%1 healthy</source>
        <translation>%1 gesund</translation>
    </message>
    <message>
        <source>selected · arrow keys move the selection</source>
        <translation>gewählt · Pfeiltasten bewegen die Auswahl</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>%1 alt</translation>
    </message>
    <message>
        <source>No traffic in 24 hours</source>
        <translation>Kein Verkehr in 24 Stunden</translation>
    </message>
    <message>
        <source>p95 objective %1 s</source>
        <translation>p95-Ziel %1 s</translation>
    </message>
    <message>
        <source>Route to fallback…</source>
        <translation>Auf Fallback leiten…</translation>
    </message>
    <message>
        <source>Pause provider…</source>
        <translation>Anbieter pausieren…</translation>
    </message>
    <message>
        <source>End fallback…</source>
        <translation>Fallback beenden…</translation>
    </message>
    <message>
        <source>End pause…</source>
        <translation>Pause beenden…</translation>
    </message>
    <message>
        <source>Arm the end of fallback mode; nothing is ordered yet</source>
        <translation>Das Ende des Fallback-Betriebs scharf machen; angeordnet wird noch nichts</translation>
    </message>
    <message>
        <source>Arm fallback mode; nothing is ordered yet</source>
        <translation>Den Fallback-Betrieb scharf machen; angeordnet wird noch nichts</translation>
    </message>
    <message>
        <source>Arm the end of the pause of %1; nothing is ordered yet</source>
        <translation>Das Ende der Pause von %1 scharf machen; angeordnet wird noch nichts</translation>
    </message>
    <message>
        <source>Arm a pause of %1; nothing is ordered yet</source>
        <translation>Eine Pause von %1 scharf machen; angeordnet wird noch nichts</translation>
    </message>
</context>
<context>
    <name>spillway::RailItem</name>
    <message numerus="yes">
        <source>%1, %n need attention</source>
        <extracomment>%1 is a page, %n how many things on it need attention</extracomment>
        <translation>
            <numerusform>%1, %n braucht Aufmerksamkeit</numerusform>
            <numerusform>%1, %n brauchen Aufmerksamkeit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spillway::RangePicker</name>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Common time ranges</source>
        <translation>Übliche Zeiträume</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Change the time zone</source>
        <translation>Zeitzone ändern</translation>
    </message>
    <message>
        <source>Since last command</source>
        <translation>Seit dem letzten Befehl</translation>
    </message>
    <message>
        <source>“From” is no time. Write 2026-03-09 18:00, -3d or yesterday 08:00.</source>
        <translation>„Von“ ist keine Zeit. Möglich: 2026-03-09 18:00, -3d oder gestern 08:00.</translation>
    </message>
    <message>
        <source>“To” is no time. Write 2026-03-09 18:00, -3d or now.</source>
        <translation>„Bis“ ist keine Zeit. Möglich: 2026-03-09 18:00, -3d oder jetzt.</translation>
    </message>
    <message>
        <source>“To” has to be later than “From”, and “From” in the past.</source>
        <translation>„Bis“ muss nach „Von“ liegen und „Von“ in der Vergangenheit.</translation>
    </message>
    <message>
        <source>Accepts dates, times and words: 2026-03-09 18:00, -3d, yesterday 08:00</source>
        <translation>Nimmt Daten, Zeiten und Wörter: 2026-03-09 18:00, -3d, gestern 08:00</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
</context>
<context>
    <name>spillway::RecommendationList</name>
    <message>
        <source>Plan %1 for %2</source>
        <translation>%1 für %2 einplanen</translation>
    </message>
    <message>
        <source>the budget of %1 is likely not enough; %2 is in 80 of 100 cases</source>
        <translation>das Budget von %1 reicht wohl nicht; %2 reicht in 80 von 100 Fällen</translation>
    </message>
    <message>
        <source>%1 would do for %2</source>
        <translation>%1 würden für %2 reichen</translation>
    </message>
    <message>
        <source>the budget of %1 is so wide that it warns of nothing</source>
        <translation>das Budget von %1 ist so weit, dass es vor nichts warnt</translation>
    </message>
    <message>
        <source>Move %1 of %2 to %3</source>
        <translation>%1 von %2 zu %3 verlegen</translation>
    </message>
    <message>
        <source>Price or limit %1</source>
        <translation>%1 bepreisen oder begrenzen</translation>
    </message>
    <message>
        <source>costs %1 more than it pays in 30 days; %2 a user would carry it</source>
        <translation>kostet in 30 Tagen %1 mehr, als es zahlt; %2 je Nutzer trügen es</translation>
    </message>
    <message>
        <source>Lower the limit of %1</source>
        <translation>Grenze von %1 senken</translation>
    </message>
    <message>
        <source>causes %1 of the cost; a tenth fewer requests is about %2 less in 30 days</source>
        <translation>verursacht %1 der Kosten; ein Zehntel weniger Anfragen sind etwa %2 weniger in 30 Tagen</translation>
    </message>
    <message>
        <source>Nothing to change: budgets fit what is expected.</source>
        <translation>Nichts zu ändern: Budgets passen zum Erwarteten.</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>Empfehlungen</translation>
    </message>
    <message>
        <source>about %1 less in 30 days at today&apos;s cost</source>
        <translation>etwa %1 weniger in 30 T, Kosten wie heute</translation>
    </message>
</context>
<context>
    <name>spillway::RecordView</name>
    <message>
        <source>The history is too short to try the forecast on its past.</source>
        <translation>Der Verlauf ist zu kurz, um die Prognose an ihm zu erproben.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Mean error</source>
        <translation>Mittlerer Fehler</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>80 % held</source>
        <translation>80 % hielten</translation>
    </message>
    <message>
        <source>95 % held</source>
        <translation>95 % hielten</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Neigung</translation>
    </message>
    <message>
        <source>Back-test</source>
        <translation>Rückprüfung</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>letzte Woche</translation>
    </message>
    <message>
        <source>promised 80 % band</source>
        <translation>versprochenes 80-%-Band</translation>
    </message>
</context>
<context>
    <name>spillway::SafeguardLadder</name>
    <message>
        <source>Pause %1</source>
        <translation>%1 pausieren</translation>
    </message>
    <message>
        <source>Fallback for all tiers</source>
        <translation>Fallback für alle Tarife</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>spend not known</source>
        <translation>Ausgaben unbekannt</translation>
    </message>
    <message>
        <source>reached today</source>
        <translation>heute erreicht</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>no forecast yet</source>
        <translation>noch keine Prognose</translation>
    </message>
    <message>
        <source>not today</source>
        <translation>nicht heute</translation>
    </message>
    <message>
        <source>Safeguards: %1</source>
        <translation>Sicherungen: %1</translation>
    </message>
    <message>
        <source>kept by the gateway, %1 a day</source>
        <translation>vom Gateway gehalten, %1 am Tag</translation>
    </message>
    <message>
        <source>kept by the gateway</source>
        <translation>vom Gateway gehalten</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>%1 is an amount, %2 a percentage</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Now %1</source>
        <translation>Jetzt %1</translation>
    </message>
    <message>
        <source>· rising %1/h</source>
        <translation>· steigt %1/h</translation>
    </message>
    <message>
        <source>No limit for the day is set</source>
        <translation>Keine Tagesgrenze gesetzt</translation>
    </message>
    <message>
        <source>The limits are not known</source>
        <translation>Die Grenzen sind nicht bekannt</translation>
    </message>
</context>
<context>
    <name>spillway::SafeguardsSheet</name>
    <message>
        <source>Limit of the day in dollars</source>
        <translation>Tagesgrenze in Dollar</translation>
    </message>
    <message>
        <source>Limit of the week in dollars</source>
        <translation>Wochengrenze in Dollar</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>Weiter…</translation>
    </message>
    <message>
        <source>Edit the safeguards</source>
        <translation>Sicherungen ändern</translation>
    </message>
    <message>
        <source>Limit a day, $</source>
        <translation>Grenze am Tag, $</translation>
    </message>
    <message>
        <source>Limit a week, $</source>
        <translation>Grenze je Woche, $</translation>
    </message>
    <message>
        <source>Stop at</source>
        <translation>Stopp bei</translation>
    </message>
    <message>
        <source>Fallback at</source>
        <translation>Fallback bei</translation>
    </message>
    <message>
        <source>Pause %1 at</source>
        <translation>%1 pausieren bei</translation>
    </message>
    <message>
        <source>A limit above $0 is needed, and each step above the one before.</source>
        <translation>Nötig ist eine Grenze über $0, und jede Stufe über der vorigen.</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Noch ist nichts geändert.</translation>
    </message>
    <message>
        <source>Going on shows what it means and asks for a reason; nothing is changed before.</source>
        <translation>Weiter zeigt, was es bedeutet, und fragt nach dem Grund; vorher ändert sich nichts.</translation>
    </message>
</context>
<context>
    <name>spillway::SearchBox</name>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl</translation>
    </message>
    <message>
        <source>Search or run a command (Ctrl K)</source>
        <translation>Suchen oder Befehl (Strg K)</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Strg K</translation>
    </message>
</context>
<context>
    <name>spillway::SettingsFeed</name>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>none is named</source>
        <translation>keines genannt</translation>
    </message>
</context>
<context>
    <name>spillway::SettingsPage</name>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Dicht</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Weit</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reduziert</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>Reduzierte Bewegung</translation>
    </message>
    <message>
        <source>Also the button at the top right, or the key D.</source>
        <translation>Auch der Knopf oben rechts oder die Taste D.</translation>
    </message>
    <message>
        <source>Height of table rows: 26, 30 or 38 px. Type stays the same.</source>
        <translation>Höhe der Tabellenzeilen: 26, 30 oder 38 px. Die Schrift bleibt gleich.</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>What fades or slides appears at once.</source>
        <translation>Was blendet oder gleitet, erscheint sofort.</translation>
    </message>
    <message>
        <source>Everything larger. Applies when the console starts again.</source>
        <translation>Alles größer. Gilt ab dem nächsten Start der Konsole.</translation>
    </message>
    <message>
        <source>Language and notices</source>
        <translation>Sprache und Hinweise</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Tell me</source>
        <translation>Sagen</translation>
    </message>
    <message>
        <source>Tell me when figures stop</source>
        <translation>Sagen, wenn Zahlen stehen bleiben</translation>
    </message>
    <message>
        <source>Applies when the console starts again.</source>
        <translation>Gilt ab dem nächsten Start der Konsole.</translation>
    </message>
    <message>
        <source>When figures stop</source>
        <translation>Wenn Zahlen stehen bleiben</translation>
    </message>
    <message>
        <source>A desktop notice when a source stops and when it goes on.</source>
        <translation>Ein Hinweis, wenn eine Quelle ausfällt und wenn sie wiederkommt.</translation>
    </message>
    <message>
        <source>Close and open the console to see the new language and scale.</source>
        <translation>Die Konsole schließen und öffnen, um Sprache und Größe zu sehen.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Neue Verbindung</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>What these credentials could do</source>
        <translation>Was diese Zugangsdaten könnten</translation>
    </message>
    <message>
        <source>measured, not assumed</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Spillway %1, under the GNU General Public License, version 3 or later.
It stands on Qt (LGPL 3), libpq (PostgreSQL licence), hiredis (BSD), Boost (BSL), libsodium (ISC), OpenSSL (Apache 2), CLI11 (BSD), toml++ (MIT), libxlsxwriter (BSD). Type is Inter and JetBrains Mono (OFL).
The console only reads. It changes the world by signed commands to the gateway. Passwords and keys stay in the system keyring.</source>
        <translation>Spillway %1, unter der GNU General Public License, Version 3 oder später.
Es steht auf Qt (LGPL 3), libpq (PostgreSQL-Lizenz), hiredis (BSD), Boost (BSL), libsodium (ISC), OpenSSL (Apache 2), CLI11 (BSD), toml++ (MIT), libxlsxwriter (BSD). Schriften sind Inter und JetBrains Mono (OFL).
Die Konsole liest nur. Sie ändert die Welt durch signierte Befehle an das Gateway. Passwörter und Schlüssel bleiben im Schlüsselbund des Systems.</translation>
    </message>
</context>
<context>
    <name>spillway::Sheet</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>spillway::SheetSteps</name>
    <message>
        <source>Step %1 of 4: %2</source>
        <extracomment>%1 is one of the steps on the way of an order</extracomment>
        <translation>Schritt %1 von 4: %2</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>Scharf</translation>
    </message>
    <message>
        <source>Preview and confirm</source>
        <translation>Vorschau, bestätigen</translation>
    </message>
    <message>
        <source>Four lights</source>
        <translation>Vier Lichter</translation>
    </message>
    <message>
        <source>Countdown</source>
        <translation>Countdown</translation>
    </message>
</context>
<context>
    <name>spillway::ShortcutList</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>spillway::SpendChartPanel</name>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>All users</source>
        <translation>Alle Nutzer</translation>
    </message>
    <message>
        <source>Last 30 days. Drag the handles or double-click to reset.</source>
        <translation>Letzte 30 Tage. Griffe ziehen; Doppelklick setzt zurück.</translation>
    </message>
    <message>
        <source>Copy, save or draw otherwise</source>
        <translation>Kopieren, speichern oder anders zeichnen</translation>
    </message>
    <message>
        <source>Compared with: %1</source>
        <translation>Verglichen mit: %1</translation>
    </message>
    <message>
        <source>Length of a bucket: %1</source>
        <translation>Schrittweite: %1</translation>
    </message>
    <message>
        <source>No spend here</source>
        <translation>Hier keine Ausgaben</translation>
    </message>
    <message>
        <source>No request was recorded in this range.</source>
        <translation>In diesem Zeitraum wurde keine Anfrage erfasst.</translation>
    </message>
    <message>
        <source>Nothing matches %1.</source>
        <translation>Nichts passt zu %1.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>%1 per %2 by %3</source>
        <translation>%1 je %2 nach %3</translation>
    </message>
    <message>
        <source>%1 per %2 of %3</source>
        <translation>%1 je %2 von %3</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>last bar is the running hour</source>
        <translation>letzter Balken ist die laufende Stunde</translation>
    </message>
    <message>
        <source>last bar is still running</source>
        <translation>letzter Balken läuft noch</translation>
    </message>
    <message>
        <source>%1 s, Esc cancels</source>
        <extracomment>%1 seconds; Esc is a key</extracomment>
        <translation>%1 s, Esc bricht ab</translation>
    </message>
    <message>
        <source>loading %1, %2</source>
        <translation>%1 wird geladen, %2</translation>
    </message>
    <message>
        <source>Loading %1</source>
        <translation>%1 wird geladen</translation>
    </message>
    <message>
        <source>Query cut off after 15 s</source>
        <translation>Abfrage nach 15 s abgebrochen</translation>
    </message>
    <message>
        <source>Use 1 day buckets or fewer days.</source>
        <translation>Tagesschritte oder weniger Tage nehmen.</translation>
    </message>
    <message>
        <source>Use 1 day buckets</source>
        <translation>Tagesschritte nehmen</translation>
    </message>
    <message>
        <source>Too long for single requests</source>
        <translation>Zu lang für einzelne Anfragen</translation>
    </message>
    <message>
        <source>This combination is read from single requests, at most 31 days of them.</source>
        <translation>Diese Auswahl wird aus einzelnen Anfragen gelesen, höchstens aus 31 Tagen.</translation>
    </message>
    <message>
        <source>Show the last 7 days</source>
        <translation>Letzte 7 Tage zeigen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>The query was stopped before it had an answer.</source>
        <translation>Die Abfrage wurde vor einer Antwort beendet.</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>PostgreSQL does not answer</source>
        <translation>PostgreSQL antwortet nicht</translation>
    </message>
    <message>
        <source>Spend is read from it. It is asked again by itself.</source>
        <translation>Daraus werden die Ausgaben gelesen. Es wird von selbst erneut gefragt.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Spend could not be read</source>
        <translation>Ausgaben nicht lesbar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>As suits the range</source>
        <translation>Passend zum Zeitraum</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Save picture as PNG…</source>
        <translation>Bild als PNG speichern…</translation>
    </message>
    <message>
        <source>Save figures as CSV… (E)</source>
        <translation>Zahlen als CSV speichern… (E)</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Balken</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Flächen</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>Show the chart (Shift+T)</source>
        <translation>Diagramm zeigen (Umschalt+T)</translation>
    </message>
    <message>
        <source>Show as a table (Shift+T)</source>
        <translation>Als Tabelle zeigen (Umschalt+T)</translation>
    </message>
</context>
<context>
    <name>spillway::SpendFeed</name>
    <message>
        <source>CSV not saved: %1</source>
        <extracomment>%1 says what is wrong</extracomment>
        <translation>CSV nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Saved %1, %2 rows, with its metadata beside it</source>
        <translation>%1 gespeichert, %2 Zeilen, Metadaten daneben</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Picture not saved: %1</source>
        <translation>Bild nicht gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>spillway::SpendPage</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Top users</source>
        <translation>Stärkste Nutzer</translation>
    </message>
    <message>
        <source>Prices and caching</source>
        <translation>Preise und Cache</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten wählen</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Top users by cost</source>
        <translation>Stärkste Nutzer nach Kosten</translation>
    </message>
    <message>
        <source>No users here</source>
        <translation>Hier keine Nutzer</translation>
    </message>
    <message>
        <source>No request was recorded in this range.</source>
        <translation>In diesem Zeitraum wurde keine Anfrage erfasst.</translation>
    </message>
    <message>
        <source>Prices and caching by model</source>
        <translation>Preise und Cache je Modell</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>vs same hours last week</source>
        <translation>ggü. Vorwoche</translation>
    </message>
    <message>
        <source>vs previous period</source>
        <translation>ggü. Zeitraum davor</translation>
    </message>
    <message>
        <source>%1 of %2 by cost; Enter shows one user&apos;s history</source>
        <translation>%1 von %2 nach Kosten; Enter zeigt den Verlauf eines Nutzers</translation>
    </message>
    <message>
        <source>caching saved %1</source>
        <translation>Cache sparte %1</translation>
    </message>
    <message>
        <source> · hit rate %1, %2 ms faster each, in its last %3</source>
        <extracomment>%1 percent, %2 milliseconds a hit, over the last day of the range</extracomment>
        <translation> · Trefferquote %1, je Treffer %2 ms schneller, in den letzten %3</translation>
    </message>
    <message>
        <source>Per %1, %2</source>
        <extracomment>%1 &quot;hour&quot;, %2 a length of time</extracomment>
        <translation>Je %1, %2</translation>
    </message>
    <message>
        <source>No spend here</source>
        <translation>Hier keine Ausgaben</translation>
    </message>
    <message>
        <source>%1 requests unpriced</source>
        <translation>%1 Anfragen ohne Preis</translation>
    </message>
    <message>
        <source>No price is known for their model, so they are in no sum of cost.</source>
        <translation>Für ihr Modell ist kein Preis bekannt, also sind sie in keiner Kostensumme.</translation>
    </message>
    <message>
        <source>Users are known for at most 31 days</source>
        <translation>Nutzer sind höchstens 31 Tage bekannt</translation>
    </message>
    <message>
        <source>Users could not be read</source>
        <translation>Nutzer nicht lesbar</translation>
    </message>
    <message>
        <source>They are read from single requests. Choose a shorter range.</source>
        <translation>Sie werden aus einzelnen Anfragen gelesen. Bitte einen kürzeren Zeitraum wählen.</translation>
    </message>
    <message>
        <source>The query was cut off after 15 s. Choose fewer days.</source>
        <translation>Die Abfrage wurde nach 15 s abgebrochen. Bitte weniger Tage wählen.</translation>
    </message>
    <message>
        <source>Prices could not be read</source>
        <translation>Preise nicht lesbar</translation>
    </message>
    <message>
        <source>restated %1</source>
        <translation>berichtigt %1</translation>
    </message>
    <message>
        <source>Prices were corrected after these requests: recorded and restated cost stand side by side under “Prices and caching”.</source>
        <translation>Preise wurden nach diesen Anfragen berichtigt: Erfasste und berichtigte Kosten stehen nebeneinander unter „Preise und Cache“.</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>CSV exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>PostgreSQL does not answer. It is asked again by itself.</source>
        <translation>PostgreSQL antwortet nicht. Es wird von selbst wieder gefragt.</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>bis %1</translation>
    </message>
</context>
<context>
    <name>spillway::SpendToolbar</name>
    <message>
        <source>Group by</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>CSV exportieren</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>Export what is shown as CSV (E)</source>
        <translation>Gezeigtes als CSV exportieren (E)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message numerus="yes">
        <source>%n filters</source>
        <translation>
            <numerusform>%n Filter</numerusform>
            <numerusform>%n Filter</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter: %1 (/)</source>
        <translation>Filter: %1 (/)</translation>
    </message>
</context>
<context>
    <name>spillway::StatusBar</name>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>reachable</source>
        <translation>erreichbar</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesend</translation>
    </message>
    <message>
        <source>read-only not proven</source>
        <translation>nur lesend nicht belegt</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <extracomment>%1 is a server: it answered and turned the console away</extracomment>
        <translation>%1 weist ab</translation>
    </message>
    <message>
        <source>%1 unreachable</source>
        <extracomment>%1 is a server: it does not answer</extracomment>
        <translation>%1 nicht erreichbar</translation>
    </message>
    <message>
        <source>Ledger lag</source>
        <translation>Rückstand Hauptbuch</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>drift %1</source>
        <extracomment>%1 is an amount: how far live counters and ledger are apart</extracomment>
        <translation>Abweichung %1</translation>
    </message>
    <message>
        <source>Data as of</source>
        <translation>Datenstand</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>%1 is an age such as &quot;2 s&quot;</extracomment>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>role can write</source>
        <translation>Rolle kann schreiben</translation>
    </message>
    <message>
        <source>Figures paused at %1</source>
        <translation>Zahlen angehalten um %1</translation>
    </message>
    <message>
        <source>Space goes on</source>
        <translation>Leertaste: weiter</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>erreicht</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>Setup: no command can be sent</source>
        <translation>Einrichtung: kein Befehl kann gesendet werden</translation>
    </message>
</context>
<context>
    <name>spillway::TableView</name>
    <message>
        <source>Next row</source>
        <translation>Nächste Zeile</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>Vorige Zeile</translation>
    </message>
</context>
<context>
    <name>spillway::TierCardPanel</name>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>requests today · limit %1 per user</source>
        <translation>Anfragen heute · Grenze %1 je Nutzer</translation>
    </message>
    <message>
        <source>requests today · no request limit</source>
        <translation>Anfragen heute · keine Grenze</translation>
    </message>
    <message>
        <source>%1 of %2 active</source>
        <translation>%1 von %2 aktiv</translation>
    </message>
    <message>
        <source>%1 active</source>
        <translation>%1 aktiv</translation>
    </message>
    <message>
        <source>Users by share of daily limit used</source>
        <translation>Nutzer nach genutztem Anteil der Tagesgrenze</translation>
    </message>
    <message>
        <source>Users by requests made today</source>
        <translation>Nutzer nach Anfragen heute</translation>
    </message>
    <message>
        <source>Spend of this tier</source>
        <translation>Ausgaben dieses Tarifs</translation>
    </message>
    <message>
        <source>Its heaviest users</source>
        <translation>Seine stärksten Nutzer</translation>
    </message>
    <message>
        <source>Resume this tier…</source>
        <translation>Diesen Tarif fortsetzen…</translation>
    </message>
    <message>
        <source>Pause this tier…</source>
        <translation>Diesen Tarif pausieren…</translation>
    </message>
    <message>
        <source>More about %1</source>
        <extracomment>%1 is a tier</extracomment>
        <translation>Mehr zu %1</translation>
    </message>
</context>
<context>
    <name>spillway::TierList</name>
    <message>
        <source>Tiers today</source>
        <translation>Tarife heute</translation>
    </message>
    <message>
        <source>not proven</source>
        <translation>nicht belegt</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>paused %1</source>
        <translation>pausiert %1</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 Anfragen</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>%1 of day</source>
        <translation>%1 vom Tag</translation>
    </message>
    <message>
        <source>no budget is set</source>
        <translation>kein Budget gesetzt</translation>
    </message>
    <message>
        <source> · %1/min</source>
        <translation> · %1/min</translation>
    </message>
    <message>
        <source>No tier is known yet</source>
        <translation>Noch ist kein Tarif bekannt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>nothing is known of today</source>
        <translation>von heute ist nichts bekannt</translation>
    </message>
</context>
<context>
    <name>spillway::TiersPage</name>
    <message>
        <source>Unit economics</source>
        <translation>Stückkosten</translation>
    </message>
    <message>
        <source>Requests per minute</source>
        <translation>Anfragen je Minute</translation>
    </message>
    <message>
        <source>Heaviest users today</source>
        <translation>Stärkste Nutzer heute</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Save unit economics as CSV</source>
        <translation>Stückkosten als CSV speichern</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>today, by tier</source>
        <translation>heute, je Tarif</translation>
    </message>
    <message>
        <source>No requests today</source>
        <translation>Heute keine Anfragen</translation>
    </message>
    <message>
        <source>Users appear with their first request of the day</source>
        <translation>Nutzer erscheinen mit ihrer ersten Anfrage des Tages</translation>
    </message>
    <message>
        <source>as the product names them, by cost</source>
        <translation>wie das Produkt sie nennt, nach Kosten</translation>
    </message>
    <message>
        <source>All users</source>
        <translation>Alle Nutzer</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>PostgreSQL does not answer</source>
        <translation>PostgreSQL antwortet nicht</translation>
    </message>
    <message>
        <source>Users, revenue and spend of the month are in it</source>
        <translation>Nutzer, Umsatz und Ausgaben des Monats sind darin</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Lädt</translation>
    </message>
    <message>
        <source>provider cost only · revenue recognised to now · %1 to %2</source>
        <translation>nur Anbieterkosten · Umsatz bis jetzt · %1 bis %2</translation>
    </message>
</context>
<context>
    <name>spillway::TimeChart</name>
    <message>
        <source>%1: no data</source>
        <translation>%1: keine Daten</translation>
    </message>
    <message>
        <source>%1, %2 h, peak %3 at %4, now %5</source>
        <extracomment>%1 title, %2 hours, %3 and %4 the peak and its time, %5 the newest value</extracomment>
        <translation>%1, %2 h, Spitze %3 um %4, jetzt %5</translation>
    </message>
    <message numerus="yes">
        <source>, %n gap(s) without data</source>
        <translation>
            <numerusform>, %n Lücke ohne Daten</numerusform>
            <numerusform>, %n Lücken ohne Daten</numerusform>
        </translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>still running</source>
        <translation>läuft noch</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>%1 is a number of seconds on an axis</extracomment>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>spillway::TypedWords</name>
    <message>
        <source>Type %1 to confirm</source>
        <translation>Zum Bestätigen %1 tippen</translation>
    </message>
</context>
<context>
    <name>spillway::WallView</name>
    <message>
        <source>Wall</source>
        <translation>Wandansicht</translation>
    </message>
    <message>
        <source>spend today %1</source>
        <translation>Ausgaben heute %1</translation>
    </message>
    <message>
        <source>burn rate %1 an hour</source>
        <translation>Verbrauch %1 je Stunde</translation>
    </message>
</context>
<context>
    <name>spillway::WizardSteps</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Spillway</source>
        <translation>Spillway</translation>
    </message>
    <message>
        <source>new connection</source>
        <translation>neue Verbindung</translation>
    </message>
    <message>
        <source>The console only reads. It changes the world by signed commands to the gateway. Passwords and keys stay in the system keyring.</source>
        <translation>Die Konsole liest nur. Sie ändert die Welt durch signierte Befehle an das Gateway. Passwörter und Schlüssel bleiben im Schlüsselbund des Systems.</translation>
    </message>
</context>
<context>
    <name>spillway::ZonePicker</name>
    <message>
        <source>No time zone has that name or offset.</source>
        <translation>Keine Zeitzone hat diesen Namen oder Abstand.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>City, region or offset: Berlin, +05:45</source>
        <translation>Stadt, Region oder Abstand: Berlin, +05:45</translation>
    </message>
    <message>
        <source>Search time zones</source>
        <translation>Zeitzonen suchen</translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation>Zeitzonen</translation>
    </message>
    <message>
        <source> · of this connection</source>
        <translation> · dieser Verbindung</translation>
    </message>
</context>
<context>
    <name>spillway::demo::Session</name>
    <message>
        <source>The demo could not be started: %1</source>
        <translation>Die Demo konnte nicht gestartet werden: %1</translation>
    </message>
    <message>
        <source>Spillway demo in %1</source>
        <translation>Spillway-Demo in %1</translation>
    </message>
    <message>
        <source>Starting PostgreSQL</source>
        <translation>PostgreSQL startet</translation>
    </message>
    <message>
        <source>Starting Redis</source>
        <translation>Redis startet</translation>
    </message>
    <message>
        <source>Preparing the database</source>
        <translation>Datenbank wird vorbereitet</translation>
    </message>
    <message>
        <source>Entering accounts, prices, budgets and ratings</source>
        <translation>Konten, Preise, Budgets und Bewertungen werden eingetragen</translation>
    </message>
    <message numerus="yes">
        <source>Making %n day(s) of history</source>
        <translation>
            <numerusform>%n Tag Verlauf wird erzeugt</numerusform>
            <numerusform>%n Tage Verlauf werden erzeugt</numerusform>
        </translation>
    </message>
    <message>
        <source>Adding the time since the last start</source>
        <translation>Die Zeit seit dem letzten Start wird ergänzt</translation>
    </message>
    <message>
        <source>Starting the gateway</source>
        <translation>Gateway startet</translation>
    </message>
    <message>
        <source>Recording today&apos;s requests</source>
        <translation>Heutige Anfragen werden erfasst</translation>
    </message>
    <message>
        <source>Waiting for the gateway to write them down</source>
        <translation>Warten, bis das Gateway sie geschrieben hat</translation>
    </message>
    <message>
        <source>Writing pictures to %1</source>
        <translation>Bilder werden nach %1 geschrieben</translation>
    </message>
    <message>
        <source>The pictures are in %1</source>
        <translation>Die Bilder sind in %1</translation>
    </message>
    <message>
        <source>The console is open. Ctrl-C here stops the demo.</source>
        <translation>Die Konsole ist offen. Strg-C hier beendet die Demo.</translation>
    </message>
    <message>
        <source>The console was closed; the servers run on until Ctrl-C.</source>
        <translation>Die Konsole wurde geschlossen; die Server laufen bis Strg-C weiter.</translation>
    </message>
    <message>
        <source>The gateway ended; it is started again.</source>
        <translation>Das Gateway ist beendet; es wird neu gestartet.</translation>
    </message>
    <message>
        <source>%1 admitted, %2 refused, %3 recorded</source>
        <translation>%1 zugelassen, %2 abgelehnt, %3 erfasst</translation>
    </message>
    <message>
        <source>Live traffic</source>
        <translation>Live-Verkehr</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird beendet …</translation>
    </message>
    <message>
        <source>The servers run on until Ctrl-C. Persons to try it as: %1, for spillway and spillwayctl --profile.</source>
        <translation>Die Server laufen weiter bis Strg-C. Personen zum Ausprobieren: %1, für spillway und spillwayctl --profile.</translation>
    </message>
</context>
</TS>
