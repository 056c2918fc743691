<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>ActiveLevers</name>
    <message>
        <source>emergency stop</source>
        <translation>緊急停止</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <translation>%1 停止中</translation>
    </message>
    <message>
        <source>%1 tier paused</source>
        <translation>%1 プラン停止中</translation>
    </message>
    <message>
        <source>fallback</source>
        <translation>代替</translation>
    </message>
    <message>
        <source>fallback active</source>
        <translation>代替運転中</translation>
    </message>
    <message>
        <source>cap %1 a %2</source>
        <extracomment>%1 is an amount, %2 a period: &quot;cap $180 a day&quot;</extracomment>
        <translation>上限 %1/%2</translation>
    </message>
    <message>
        <source>limit %1 req/min</source>
        <translation>上限 %1 件/分</translation>
    </message>
    <message>
        <source>%1 limit %2 req/min</source>
        <translation>%1 上限 %2 件/分</translation>
    </message>
    <message>
        <source>load level %1</source>
        <translation>負荷レベル %1</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Refusal</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>申請</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>効果</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>誰</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>ハッシュ</translation>
    </message>
    <message>
        <source>End</source>
        <translation>終了</translation>
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
        <translation>1時間あたりの支出</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>読み込み中</translation>
    </message>
    <message>
        <source>No spend is known for this range</source>
        <translation>この期間の支出は不明です</translation>
    </message>
    <message>
        <source>Typical %1</source>
        <translation>通常の%1</translation>
    </message>
    <message>
        <source>Typical</source>
        <translation>通常</translation>
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
        <translation>15 分</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation type="unfinished">15 分 {30 ?}</translation>
    </message>
    <message>
        <source>60 min</source>
        <translation type="unfinished">15 分 {60 ?}</translation>
    </message>
    <message>
        <source>2 h</source>
        <translation type="unfinished">24 時間 {2 ?}</translation>
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
        <translation>理由</translation>
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
        <translation>キャンセル</translation>
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
        <translation>入力内容</translation>
    </message>
    <message>
        <source>Reach and log in</source>
        <translation>接続とログイン</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>暗号化</translation>
    </message>
    <message>
        <source>Privileges</source>
        <translation>権限</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>時計</translation>
    </message>
    <message>
        <source>Server version</source>
        <translation>サーバーの版</translation>
    </message>
    <message>
        <source>Contract: schema console</source>
        <translation>契約: スキーマ console</translation>
    </message>
    <message>
        <source>Function library</source>
        <translation>関数ライブラリ</translation>
    </message>
    <message>
        <source>Control state</source>
        <translation>制御の状態</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台帳</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>ゲートウェイ</translation>
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
        <translation>環境</translation>
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
        <translation>操作者</translation>
    </message>
    <message>
        <source>approver</source>
        <translation>承認者</translation>
    </message>
    <message>
        <source>viewer</source>
        <translation>閲覧者</translation>
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
        <translation>実行者</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>%1 is a countdown such as 32:10</extracomment>
        <translation>残り %1</translation>
    </message>
    <message>
        <source> · ends %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation> · 終了 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n CONTROLS ACTIVE</source>
        <extracomment>The strip&apos;s title when more than one control is set</extracomment>
        <translation>
            <numerusform>制御 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>NO CONTROLS ACTIVE</source>
        <translation>制御なし</translation>
    </message>
    <message>
        <source>, NOT PROVEN</source>
        <translation>、未確認</translation>
    </message>
    <message>
        <source>stored %1</source>
        <extracomment>%1 is a version such as v412</extracomment>
        <translation>保存 %1</translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>終了 %1</translation>
    </message>
    <message>
        <source>last proof %1</source>
        <translation>最終確認 %1</translation>
    </message>
    <message>
        <source>CONTROL STATE UNKNOWN</source>
        <translation>制御の状態は不明</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>未読み込み</translation>
    </message>
    <message>
        <source>Redis holds no control state, so it admits nothing</source>
        <translation>Redis に制御の状態がないため何も許可しません</translation>
    </message>
    <message>
        <source>Redis does not answer</source>
        <translation>Redis が応答しません</translation>
    </message>
    <message>
        <source>all tiers and providers serve normally</source>
        <translation>すべてのプランとプロバイダーは正常です</translation>
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
        <translation>%1 件/分、以前は %2</translation>
    </message>
    <message>
        <source>sent %1 ago</source>
        <translation>%1 前に送信</translation>
    </message>
    <message>
        <source>%1 asks: %2; a second person must approve</source>
        <extracomment>%1 is a person, %2 an order: &quot;ann asks: Resume free; a second person must approve&quot;</extracomment>
        <translation>%1 の申請: %2。2 人目の承認が必要</translation>
    </message>
    <message>
        <source>lapses in %1</source>
        <translation>%1 後に失効</translation>
    </message>
    <message>
        <source>Redis refuses the login</source>
        <translation>Redis がログインを拒否</translation>
    </message>
</context>
<context>
    <name>ControlWords</name>
    <message>
        <source>%1 req/min</source>
        <translation>%1 件/分</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>時</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>week</source>
        <translation>週</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>通常</translation>
    </message>
    <message>
        <source>elevated</source>
        <translation>やや高い</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高い</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>危険</translation>
    </message>
    <message>
        <source>%1&#xa0;h</source>
        <translation>%1 時間</translation>
    </message>
    <message>
        <source>%1&#xa0;min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1&#xa0;s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Pause tier</source>
        <translation>プランを停止</translation>
    </message>
    <message>
        <source>Resume tier</source>
        <translation>プランを再開</translation>
    </message>
    <message>
        <source>Pause provider</source>
        <translation>プロバイダーを停止</translation>
    </message>
    <message>
        <source>Resume provider</source>
        <translation>プロバイダーを再開</translation>
    </message>
    <message>
        <source>Fallback mode</source>
        <translation>代替モード</translation>
    </message>
    <message>
        <source>End fallback</source>
        <translation>代替を終了</translation>
    </message>
    <message>
        <source>Budget cap</source>
        <translation>予算上限</translation>
    </message>
    <message>
        <source>Clear cap</source>
        <translation>上限を解除</translation>
    </message>
    <message>
        <source>Rate limit</source>
        <translation>流量制限</translation>
    </message>
    <message>
        <source>Clear limit</source>
        <translation>制限を解除</translation>
    </message>
    <message>
        <source>Emergency stop</source>
        <translation>緊急停止</translation>
    </message>
    <message>
        <source>Return to normal</source>
        <translation>通常に戻す</translation>
    </message>
    <message>
        <source>Load level</source>
        <translation>負荷レベル</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>経路</translation>
    </message>
    <message>
        <source>Safeguards</source>
        <translation>安全装置</translation>
    </message>
    <message>
        <source>all tiers</source>
        <translation>全プラン</translation>
    </message>
    <message>
        <source>Pause the %1 tier</source>
        <translation>%1 プランを停止</translation>
    </message>
    <message>
        <source>Resume the %1 tier</source>
        <translation>%1 プランを再開</translation>
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
        <translation>%1 を停止</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>%1 を再開</translation>
    </message>
    <message>
        <source>Send all tiers to the fallback</source>
        <translation>全プランを代替へ</translation>
    </message>
    <message>
        <source>End fallback mode</source>
        <translation>代替モードを終了</translation>
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
        <translation>%1 を制限</translation>
    </message>
    <message>
        <source>Clear the limit of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop every AI request</source>
        <translation>すべての AI リクエストを停止</translation>
    </message>
    <message>
        <source>Set the load level to %1</source>
        <translation>負荷レベルを %1 に設定</translation>
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
        <translation>代替へ切替</translation>
    </message>
    <message>
        <source>Cap %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop everything</source>
        <translation>すべて停止</translation>
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
            <numerusform>プラン %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n provider(s)</source>
        <translation>
            <numerusform>プロバイダー %n 件</numerusform>
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
        <translation>日次予算 %1</translation>
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
        <translation>秘密鍵は %1 にあり、読めるのは本人だけです。</translation>
    </message>
    <message>
        <source>There is no keyring: the private half is in %1, which only you can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set key_file = &quot;%1&quot; there too.</source>
        <translation>同じ場所に key_file = &quot;%1&quot; も設定してください。</translation>
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
        <translation>オフ</translation>
    </message>
    <message>
        <source>cost there is not known</source>
        <translation>代替先のコスト不明</translation>
    </message>
    <message>
        <source>%1/h return</source>
        <translation>%1/時が戻る</translation>
    </message>
    <message>
        <source>costs about %1/h more</source>
        <translation>約 %1/時の増加</translation>
    </message>
    <message>
        <source>saves about %1/h</source>
        <translation>約 %1/時の節約</translation>
    </message>
    <message>
        <source>users not known</source>
        <translation>利用者数不明</translation>
    </message>
    <message>
        <source>%1 active this hour</source>
        <translation>この 1 時間に %1 人</translation>
    </message>
    <message>
        <source>, paying</source>
        <translation>（有料）</translation>
    </message>
    <message>
        <source>%1 req/min move</source>
        <translation>%1 件/分が移動</translation>
    </message>
    <message>
        <source>%1 spent already</source>
        <translation>すでに %1 支出</translation>
    </message>
    <message>
        <source>stops at once</source>
        <translation>直ちに停止</translation>
    </message>
    <message>
        <source>%1 used, %2 left</source>
        <translation>%1 使用、残り %2</translation>
    </message>
    <message>
        <source>refuses nothing until then</source>
        <translation>それまで拒否なし</translation>
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
        <translation>今なら %1 件/分を拒否</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>%1 paying users</source>
        <translation>有料利用者 %1 人</translation>
    </message>
    <message>
        <source>paying users not known</source>
        <translation>有料利用者数不明</translation>
    </message>
    <message>
        <source>stops %1/h of spend</source>
        <translation>%1/時の支出を停止</translation>
    </message>
    <message>
        <source>%1 req/min return</source>
        <translation>%1 件/分が戻る</translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>on</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 req/min</source>
        <translation>%1 件/分</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>Lights</name>
    <message>
        <source>not yet</source>
        <translation>まだ</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>late</source>
        <translation>遅延</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>not expected</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>no fall is expected</source>
        <translation>減少は見込まれない</translation>
    </message>
    <message>
        <source>%1 of %2 req/min</source>
        <translation>%2 件/分のうち %1</translation>
    </message>
    <message>
        <source>traffic goes on, %1</source>
        <translation>通信が続いている、%1</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Enforced</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>Traffic fell</source>
        <translation>通信減少</translation>
    </message>
    <message>
        <source> · receipt verified</source>
        <translation> · 受領確認済</translation>
    </message>
    <message>
        <source>waits for a second person</source>
        <translation>2 人目を待機</translation>
    </message>
    <message>
        <source> · canary agrees</source>
        <translation> · 確認済</translation>
    </message>
    <message>
        <source>nothing was changed</source>
        <translation>変更なし</translation>
    </message>
    <message>
        <source> · every Redis</source>
        <translation> · 全 Redis</translation>
    </message>
    <message>
        <source>not followed from here</source>
        <translation>ここでは追跡なし</translation>
    </message>
    <message>
        <source>spend %1</source>
        <translation>支出 %1</translation>
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
        <translation>%1 プラン停止</translation>
    </message>
    <message>
        <source>%1 tier resumed</source>
        <translation>%1 プラン再開</translation>
    </message>
    <message>
        <source>Provider paused</source>
        <translation>プロバイダー停止</translation>
    </message>
    <message>
        <source>Provider resumed</source>
        <translation>プロバイダー再開</translation>
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
        <translation>2 人目を待機</translation>
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
        <translation>自動終了</translation>
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
        <translation>受理</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>enforced</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>traffic fell</source>
        <translation>通信減少</translation>
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
        <translation>減少は見込まれない</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>まだ</translation>
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
            <numerusform>ほか %n 件</numerusform>
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
        </translation>
    </message>
    <message numerus="yes">
        <source>This role can write: %n table(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This role can do more than read: %n power(s)</source>
        <translation type="unfinished">
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
        <translation>不明</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>該当なし</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 分</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 時間</translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation>単価なし</translation>
    </message>
    <message>
        <source>%1 unpriced</source>
        <translation>単価なし %1</translation>
    </message>
    <message>
        <source>no ratings</source>
        <translation>評価なし</translation>
    </message>
    <message>
        <source>%1 in 24 h</source>
        <translation>24 時間で %1</translation>
    </message>
    <message>
        <source>no limits</source>
        <translation>制限なし</translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>Circuit</source>
        <translation>回路</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>成功率</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Latency p50 · p95 · p99</source>
        <translation>遅延 p50 · p95 · p99</translation>
    </message>
    <message>
        <source>$ / request</source>
        <translation>$ / 件</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>満足度</translation>
    </message>
    <message>
        <source>Req/min</source>
        <translation>件/分</translation>
    </message>
    <message>
        <source>Quota headroom</source>
        <translation>割当の余裕</translation>
    </message>
    <message>
        <source>Last 24 h, 15 min cells</source>
        <translation>24 時間、15 分ごと</translation>
    </message>
</context>
<context>
    <name>Providers</name>
    <message>
        <source>closed</source>
        <translation>閉</translation>
    </message>
    <message>
        <source>half-open</source>
        <translation>半開</translation>
    </message>
    <message>
        <source>open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 から</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>%1 継続</translation>
    </message>
    <message>
        <source>over 24 h</source>
        <translation>24 時間超</translation>
    </message>
    <message>
        <source>no traffic</source>
        <translation>通信なし</translation>
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
        <translation>%2 の %1</translation>
    </message>
    <message>
        <source>unknown of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used up</source>
        <translation>使い切り</translation>
    </message>
    <message>
        <source>full about %1</source>
        <translation>%1 頃に満杯</translation>
    </message>
    <message>
        <source>429 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timeout %1</source>
        <translation>時間切れ %1</translation>
    </message>
    <message>
        <source>error %1</source>
        <translation>エラー %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Order:</source>
        <translation>順序:</translation>
    </message>
    <message>
        <source>fallback is on</source>
        <translation>代替が有効</translation>
    </message>
    <message>
        <source>Fallback serves</source>
        <translation>代替の割合</translation>
    </message>
    <message>
        <source>now, %1 usual</source>
        <translation>現在、通常 %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>up 7 d</source>
        <translation>稼働 7 日</translation>
    </message>
    <message>
        <source>of 99.5 %</source>
        <translation>目標 99.5 %</translation>
    </message>
    <message>
        <source>· p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of 2 s, peak %1</source>
        <translation>目標 2 s、最大 %1</translation>
    </message>
    <message>
        <source>of 2 s</source>
        <translation>目標 2 s</translation>
    </message>
    <message>
        <source>· errors</source>
        <translation>· エラー</translation>
    </message>
    <message>
        <source>of 1 %</source>
        <translation>上限 1 %</translation>
    </message>
    <message>
        <source>No traffic</source>
        <translation>通信なし</translation>
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
        <translation>承認待ち</translation>
    </message>
    <message>
        <source>active %1</source>
        <translation>有効 %1</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>ended by itself</source>
        <translation>自動終了</translation>
    </message>
    <message>
        <source>ended early</source>
        <translation>早期終了</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>処理中</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>not approved</source>
        <translation>未承認</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>該当なし</translation>
    </message>
    <message>
        <source>no spend before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measuring</source>
        <translation>計測中</translation>
    </message>
    <message>
        <source>spend %1</source>
        <translation>支出 %1</translation>
    </message>
    <message>
        <source>%1 of 4</source>
        <translation>4 中 %1</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>By</source>
        <translation>実行者</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Lights</source>
        <translation>表示灯</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Measured effect</source>
        <translation>測定効果</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>読取不可</translation>
    </message>
    <message>
        <source>Recent commands</source>
        <translation>最近のコマンド</translation>
    </message>
    <message>
        <source>No command yet</source>
        <translation>コマンドなし</translation>
    </message>
    <message>
        <source>Every one is listed here with its lights.</source>
        <translation>すべて表示灯とともにここに並びます。</translation>
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
        <translation>代替</translation>
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
        <translation>本日はなし</translation>
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
        <translation>上限到達の見込みなし</translation>
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
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>ログイン</translation>
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
        </translation>
    </message>
    <message>
        <source>compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>プラン</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished">プロバイダー</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>機能</translation>
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
        <translation>プラン</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished">モデル</translation>
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
        <translation type="unfinished">時</translation>
    </message>
    <message>
        <source>day</source>
        <translation type="unfinished">日</translation>
    </message>
    <message>
        <source>week</source>
        <translation type="unfinished">週</translation>
    </message>
    <message>
        <source>month</source>
        <translation type="unfinished">月</translation>
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
        <translation>コスト</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
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
        </translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>該当なし</translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished">不明</translation>
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
        <translation>$ / 件</translation>
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
        <translation>エラー</translation>
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
        <translation>利用者</translation>
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
        <translation type="unfinished">なし</translation>
    </message>
    <message>
        <source>no price known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished">合計</translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no data</source>
        <translation type="unfinished">データなし</translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
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
        <translation>%1 時点</translation>
    </message>
    <message>
        <source>connected, %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connected</source>
        <translation>接続済み</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>接続中</translation>
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
        <translation type="unfinished">%1 秒 {1 ?}</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>%1</translation>
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
        <translation>%2 の %1</translation>
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
        <translation>消費速度</translation>
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
        <translation>1 件あたりの費用</translation>
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
        <translation>通信なし</translation>
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
        <translation type="unfinished">不明</translation>
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
        <translation>費用の急増</translation>
    </message>
    <message>
        <source>heavy use</source>
        <translation>使用過多</translation>
    </message>
    <message>
        <source>provider down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
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
        <translation>不明</translation>
    </message>
    <message>
        <source>no revenue</source>
        <translation>収入なし</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>該当なし</translation>
    </message>
    <message>
        <source>All tiers</source>
        <translation>全プラン</translation>
    </message>
    <message>
        <source>at limit</source>
        <translation>上限到達</translation>
    </message>
    <message>
        <source>near limit</source>
        <translation>上限間近</translation>
    </message>
    <message>
        <source>%1 unpriced</source>
        <translation>単価なし %1</translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation>単価なし</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>プラン</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>利用者</translation>
    </message>
    <message>
        <source>Active today</source>
        <translation>本日の利用者</translation>
    </message>
    <message>
        <source>Requests today</source>
        <translation>本日の件数</translation>
    </message>
    <message>
        <source>Cost today</source>
        <translation>本日のコスト</translation>
    </message>
    <message>
        <source>Cost / active</source>
        <translation>コスト / 利用者</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>コスト</translation>
    </message>
    <message>
        <source>Cost / user</source>
        <translation>コスト / 登録者</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>収入</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>利益</translation>
    </message>
    <message>
        <source>Margin %</source>
        <translation>利益率</translation>
    </message>
    <message>
        <source>loss · gain</source>
        <translation>損失 · 利益</translation>
    </message>
    <message>
        <source>Cost, %1</source>
        <translation>コスト、%1</translation>
    </message>
    <message>
        <source>Revenue, %1</source>
        <translation>収入、%1</translation>
    </message>
    <message>
        <source>User</source>
        <translation>利用者</translation>
    </message>
    <message>
        <source>Used / limit</source>
        <translation>使用 / 上限</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>印</translation>
    </message>
    <message>
        <source>/ no limit</source>
        <translation>/ 制限なし</translation>
    </message>
</context>
<context>
    <name>Tiers</name>
    <message>
        <source>%1 %2 left</source>
        <translation>%1 残り %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>not proven</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>提供中</translation>
    </message>
    <message>
        <source>rate limited</source>
        <translation>流量制限中</translation>
    </message>
    <message>
        <source>fallback</source>
        <translation>代替</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>%1 / month</source>
        <translation>%1 / 月</translation>
    </message>
    <message>
        <source>This hour</source>
        <translation>この 1 時間</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>今週</translation>
    </message>
    <message>
        <source>no forecast yet</source>
        <translation>予測はまだない</translation>
    </message>
    <message>
        <source>no budget</source>
        <translation>予算なし</translation>
    </message>
    <message>
        <source>ends about %1</source>
        <translation>着地 約 %1</translation>
    </message>
    <message>
        <source>full about %1</source>
        <translation>%1 頃に満杯</translation>
    </message>
    <message>
        <source>over since %1</source>
        <translation>%1 から超過</translation>
    </message>
    <message>
        <source>over</source>
        <translation>超過</translation>
    </message>
    <message>
        <source>nobody made a request today</source>
        <translation>本日のリクエストなし</translation>
    </message>
    <message>
        <source>%1 at limit</source>
        <translation>上限到達 %1 人</translation>
    </message>
    <message>
        <source>%1 over 80 %</source>
        <translation>80 % 超 %1 人</translation>
    </message>
    <message>
        <source>heaviest: %1 requests, %2</source>
        <translation>最多: %1 件、%2</translation>
    </message>
    <message>
        <source>median user makes %1</source>
        <translation>中央値 %1 件</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>to %1</source>
        <translation>%1 まで</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>%1 時点</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>no full minute yet</source>
        <translation>まだ 1 分経っていません</translation>
    </message>
    <message>
        <source>no source answers</source>
        <translation>応答する情報源がありません</translation>
    </message>
    <message>
        <source>nothing is recorded yet</source>
        <translation>まだ記録がありません</translation>
    </message>
    <message>
        <source>no budget is set</source>
        <translation>予算未設定</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>記録済み</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>at least %1 of %2</source>
        <translation>%2 の少なくとも %1</translation>
    </message>
    <message>
        <source>budget is spent</source>
        <translation>予算を使い切りました</translation>
    </message>
    <message>
        <source>cap is reached</source>
        <translation>上限に達しました</translation>
    </message>
    <message>
        <source>%1 of target</source>
        <translation>目標の %1</translation>
    </message>
    <message>
        <source>Spend today</source>
        <translation>本日の支出</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>今週</translation>
    </message>
    <message>
        <source>forecast %1</source>
        <translation>予測 %1</translation>
    </message>
    <message>
        <source>by Sunday</source>
        <translation>日曜まで</translation>
    </message>
    <message>
        <source>Burn rate</source>
        <translation>消費速度</translation>
    </message>
    <message>
        <source>Burn rate now</source>
        <translation>現在の消費速度</translation>
    </message>
    <message>
        <source>/h</source>
        <translation>/時</translation>
    </message>
    <message>
        <source>%1 this hour</source>
        <translation>この 1 時間 %1</translation>
    </message>
    <message>
        <source>Forecast, end of day</source>
        <translation>本日終了時の予測</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>まだなし</translation>
    </message>
    <message>
        <source>needs 14 days of spend</source>
        <translation>14 日分の支出が必要です</translation>
    </message>
    <message>
        <source>80&#xa0;% %1–%2</source>
        <translation>80&#xa0;% %1–%2</translation>
    </message>
    <message>
        <source>cap %1</source>
        <translation>上限 %1</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>通信量</translation>
    </message>
    <message>
        <source>Traffic now</source>
        <translation>現在の通信量</translation>
    </message>
    <message>
        <source>req/min</source>
        <translation>件/分</translation>
    </message>
    <message>
        <source>%1 users online</source>
        <translation>%1 人オンライン</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>エラー %1</translation>
    </message>
    <message>
        <source>Cost per request</source>
        <translation>1 件あたりの費用</translation>
    </message>
    <message>
        <source>cache hit %1</source>
        <translation>キャッシュ %1</translation>
    </message>
    <message>
        <source>%1 refuses the login</source>
        <extracomment>%1 is a server</extracomment>
        <translation>%1 がログインを拒否</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 が応答しません</translation>
    </message>
    <message>
        <source>7 d</source>
        <extracomment>Beside a change: against the seven days before</extracomment>
        <translation>7 日</translation>
    </message>
    <message>
        <source>Cost/request</source>
        <translation>コスト/件</translation>
    </message>
</context>
<context>
    <name>TimeScope</name>
    <message>
        <source>Last hour</source>
        <translation>直近 1 時間</translation>
    </message>
    <message numerus="yes">
        <source>Last %n minutes</source>
        <translation>
            <numerusform>直近 %n 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>直近 %n 日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n hours</source>
        <translation>
            <numerusform>直近 %n 時間</numerusform>
        </translation>
    </message>
    <message>
        <source>This hour</source>
        <translation>この 1 時間</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>This budget week</source>
        <translation>今週（予算）</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>今月</translation>
    </message>
    <message>
        <source>Week of %1</source>
        <translation>%1 の週</translation>
    </message>
    <message>
        <source>%1 – now</source>
        <extracomment>%1 is a date and time: what is shown reaches from it until now</extracomment>
        <translation>%1 – 現在</translation>
    </message>
</context>
<context>
    <name>WallView</name>
    <message>
        <source>Spend per hour</source>
        <translation>1時間あたりの支出</translation>
    </message>
    <message>
        <source>NO LIVE DATA</source>
        <translation>ライブデータなし</translation>
    </message>
    <message>
        <source>NO LIVE DATA %1</source>
        <extracomment>%1 is an age such as &quot;4 min&quot;</extracomment>
        <translation>ライブデータなし %1</translation>
    </message>
    <message>
        <source>figures stop at %1</source>
        <translation>数値は %1 まで</translation>
    </message>
    <message>
        <source>left · %1</source>
        <translation>残り · %1</translation>
    </message>
    <message>
        <source>live %1</source>
        <translation>ライブ %1</translation>
    </message>
    <message>
        <source>Spend today</source>
        <translation>本日の支出</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>no daily budget</source>
        <translation>日次予算なし</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 is a percentage, %2 an amount</extracomment>
        <translation>%2 の %1</translation>
    </message>
    <message>
        <source>%1 of target</source>
        <translation>目標の %1</translation>
    </message>
    <message>
        <source>Burn rate</source>
        <translation>消費速度</translation>
    </message>
    <message>
        <source>/h</source>
        <translation>/時</translation>
    </message>
    <message>
        <source>in 1 h</source>
        <translation>1 時間で</translation>
    </message>
    <message>
        <source>End of day</source>
        <translation>本日終了時</translation>
    </message>
    <message>
        <source>%1, cap %2</source>
        <extracomment>%1 is a range of amounts, %2 how likely it is that the cap is reached</extracomment>
        <translation>%1、上限 %2</translation>
    </message>
    <message>
        <source>provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>cost spike</source>
        <translation>費用の急増</translation>
    </message>
    <message>
        <source>heavy use</source>
        <translation>使用過多</translation>
    </message>
    <message numerus="yes">
        <source>%n firing</source>
        <translation>
            <numerusform>発報 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>No alert</source>
        <translation>アラートなし</translation>
    </message>
    <message>
        <source>all quiet</source>
        <translation>異常なし</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>データなし</translation>
    </message>
    <message>
        <source>%1 req/min</source>
        <translation>%1 件/分</translation>
    </message>
    <message>
        <source>paused · %1</source>
        <translation>停止中 · %1</translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation>p95 %1</translation>
    </message>
    <message>
        <source>rate unknown</source>
        <translation>レート不明</translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation type="unfinished">アラート</translation>
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
        <translation>有効な制御</translation>
    </message>
    <message>
        <source>+15 min</source>
        <extracomment>%1 is a control such as &quot;free paused&quot;</extracomment>
        <translation>+15 分</translation>
    </message>
    <message>
        <source>Extend by 15 minutes: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+60 min</source>
        <translation>+60 分</translation>
    </message>
    <message>
        <source>Extend by 60 minutes: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End now…</source>
        <translation>今すぐ終了…</translation>
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
        <translation>制御なし</translation>
    </message>
    <message>
        <source>No controls stored, not proven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control state unknown</source>
        <translation>制御状態不明</translation>
    </message>
    <message>
        <source>All tiers and providers serve normally.</source>
        <translation>すべてのプランとプロバイダーは正常です。</translation>
    </message>
    <message>
        <source>Redis does not say what backends are told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until ended</source>
        <translation>終了するまで</translation>
    </message>
    <message>
        <source>left · ends %1</source>
        <translation>残り · %1 終了</translation>
    </message>
    <message>
        <source>Refused since</source>
        <translation>以降の拒否</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 件</translation>
    </message>
    <message>
        <source>Avoided so far</source>
        <translation>これまでの回避額</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>約 %1</translation>
    </message>
    <message>
        <source>Reason, by %1 at %2</source>
        <translation>理由、%1、%2</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>%1</translation>
    </message>
    <message numerus="yes">
        <source>%n more in Recent commands</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spillway::ActivityList</name>
    <message>
        <source>Cost spike</source>
        <translation>費用の急増</translation>
    </message>
    <message>
        <source>Heavy use</source>
        <translation>使用過多</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>Alerts and commands</source>
        <translation>アラートと操作</translation>
    </message>
    <message>
        <source>No alert and no command in this time range</source>
        <translation>この期間のアラートと操作はありません</translation>
    </message>
</context>
<context>
    <name>spillway::AlertLightBadge</name>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>危険</translation>
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
        <translation>誰</translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
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
        <translation type="unfinished">アラート</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
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
        <translation>項目</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>誰</translation>
    </message>
    <message>
        <source>Kind of entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>今すぐ検証</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>できごと</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>Refusals</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>append-only, newest first; each entry holds the hash of the one before</source>
        <translation>追記のみ、新しい順。各項目は前のハッシュを持つ</translation>
    </message>
    <message>
        <source>No entry</source>
        <translation>項目なし</translation>
    </message>
    <message>
        <source>Nothing of this kind was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL does not answer</source>
        <translation>PostgreSQL が応答しません</translation>
    </message>
    <message>
        <source>verifying the chain</source>
        <translation>チェーンを検証中</translation>
    </message>
    <message>
        <source>chain not verified yet</source>
        <translation>チェーン未検証</translation>
    </message>
    <message>
        <source>chain verified · %1 entries · 0 breaks · %2</source>
        <extracomment>%1 is a count of entries, %2 a time of day</extracomment>
        <translation>チェーン検証済 · %1 項目 · 断絶 0 · %2</translation>
    </message>
    <message>
        <source>chain broken · %1 · %2</source>
        <translation>チェーン断絶 · %1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Incident pack</source>
        <translation>障害パック</translation>
    </message>
    <message>
        <source>Save the incident pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anyone</source>
        <translation>全員</translation>
    </message>
    <message>
        <source>Save spend, audit, signed requests and the picture of this time as one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spend, alerts, providers, commands and people on one clock</source>
        <translation>支出・アラート・プロバイダー・コマンド・人を同じ時計で</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>全員</translation>
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
        <translation>%2 まで %1</translation>
    </message>
</context>
<context>
    <name>spillway::BudgetBar</name>
    <message>
        <source>%1 used</source>
        <extracomment>%1 is a percentage. Read aloud for a bar that shows how much of a budget is used</extracomment>
        <translation>%1 使用</translation>
    </message>
    <message>
        <source>, target by now %1</source>
        <extracomment>%1 is a percentage</extracomment>
        <translation>、現時点の目標 %1</translation>
    </message>
</context>
<context>
    <name>spillway::BudgetChart</name>
    <message>
        <source>Today against budget</source>
        <translation>本日と予算</translation>
    </message>
    <message>
        <source>Today against budget: no data</source>
        <translation>本日と予算: データなし</translation>
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
        <translation>日次予算 %1</translation>
    </message>
    <message>
        <source>Daily cap %1</source>
        <translation>日次上限 %1</translation>
    </message>
    <message>
        <source>cap about %1</source>
        <translation>上限 %1 頃</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目標</translation>
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
        <translation>代替</translation>
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
        <translation>週</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
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
        <translation>予算なし</translation>
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
        <translation>未確認</translation>
    </message>
    <message>
        <source>being checked</source>
        <translation>確認中</translation>
    </message>
    <message>
        <source>good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>不良</translation>
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
        <translation>成功率、15 分</translation>
    </message>
    <message>
        <source>Requests now</source>
        <translation>現在の件数</translation>
    </message>
    <message>
        <source>As fallback, 24 h</source>
        <translation>代替として、24 時間</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>%1/min</source>
        <translation>%1/分</translation>
    </message>
    <message>
        <source>no traffic</source>
        <translation>通信なし</translation>
    </message>
    <message>
        <source>This provider has no limits</source>
        <translation>このプロバイダーに制限はありません</translation>
    </message>
    <message>
        <source>No change in 24 hours</source>
        <translation>24 時間変化なし</translation>
    </message>
    <message>
        <source>Share of each tier, last hour; the tick is 24 h</source>
        <translation>各プランの割合、直近 1 時間。線は 24 時間</translation>
    </message>
</context>
<context>
    <name>spillway::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>コマンドパレット</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>検索または操作</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>制御</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>利用者</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Time ranges</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Tab narrows</source>
        <translation>Tab で絞り込み</translation>
    </message>
    <message>
        <source>Nothing goes by that name</source>
        <translation>その名前のものはありません</translation>
    </message>
    <message>
        <source>move</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>A control never runs from here. It opens its confirm sheet.</source>
        <translation>ここから制御は実行されません。確認画面が開きます。</translation>
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
        <translation>すべて接続中</translation>
    </message>
    <message>
        <source>a connection is down</source>
        <translation>接続が切れています</translation>
    </message>
    <message>
        <source>the gateway does not answer</source>
        <translation>ゲートウェイが応答しません</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>接続中</translation>
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
        <translation>最後の手順まで保存されません</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>再テスト</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>New connection · Spillway</source>
        <translation>新しい接続 · Spillway</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>新しい接続</translation>
    </message>
    <message>
        <source>Gateway and signing key</source>
        <translation>ゲートウェイと署名鍵</translation>
    </message>
    <message>
        <source>Power test</source>
        <translation>権限テスト</translation>
    </message>
    <message>
        <source>Name and time zone</source>
        <translation>名前とタイムゾーン</translation>
    </message>
    <message>
        <source>First look</source>
        <translation>最初の確認</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <extracomment>%1 of %2 steps</extracomment>
        <translation>手順 %1 / %2</translation>
    </message>
    <message>
        <source>What these credentials could do</source>
        <translation>この資格情報でできること</translation>
    </message>
    <message>
        <source>Save and open</source>
        <translation>保存して開く</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>指摘 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>being checked</source>
        <translation>確認中</translation>
    </message>
    <message>
        <source>Everything was checked. Saving writes a profile without secrets and opens the console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>確認項目</translation>
    </message>
    <message>
        <source>measured, not assumed</source>
        <translation>推測でなく実測</translation>
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
        <translation>データベース</translation>
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
        <translation>パスワード</translation>
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
        <translation>パスワード</translation>
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
        <translation>鍵 %1</translation>
    </message>
    <message numerus="yes">
        <source>too much power: %n finding(s)</source>
        <translation type="unfinished">
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
        <translation>概要</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
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
        <translation>制御</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>監査</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>プラン</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>支出</translation>
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
        <translation>検索または操作</translation>
    </message>
    <message>
        <source>Controls; nothing is armed</source>
        <translation>制御（何も実行されません）</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>監査</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Next theme</source>
        <translation>次のテーマ</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>ウォール表示</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>この一覧</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>one screen to be read from afar</source>
        <translation>遠くから読める 1 画面</translation>
    </message>
    <message>
        <source>dark, light, high contrast</source>
        <translation>暗い、明るい、高コントラスト</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>every key of this page</source>
        <translation>このページのすべてのキー</translation>
    </message>
    <message>
        <source>%1 · Spillway</source>
        <translation>%1 · Spillway</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>タイムゾーン</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>前の期間</translation>
    </message>
    <message>
        <source>The period after</source>
        <translation>次の期間</translation>
    </message>
    <message>
        <source>From %1 until now</source>
        <extracomment>%1 is an instant: &quot;9 Mar 18:00&quot;</extracomment>
        <translation>%1 から現在まで</translation>
    </message>
    <message>
        <source>Since last command</source>
        <translation>最後のコマンドから</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Pause live updates, or go on</source>
        <translation>ライブ更新の一時停止・再開</translation>
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
        </translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished">まだなし</translation>
    </message>
    <message>
        <source>undated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 old</source>
        <extracomment>%1 is an age such as &quot;41 s&quot;</extracomment>
        <translation type="unfinished">%1 前</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation type="unfinished">未読み込み</translation>
    </message>
</context>
<context>
    <name>spillway::ControlStrip</name>
    <message>
        <source>SANDBOX</source>
        <translation>サンドボックス</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>延長</translation>
    </message>
    <message>
        <source>End now…</source>
        <translation>今すぐ終了…</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>取り下げ…</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>承認…</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>15 minutes longer…</source>
        <translation>15 分延長…</translation>
    </message>
    <message>
        <source>60 minutes longer…</source>
        <translation>60 分延長…</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>enforced</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>traffic fell</source>
        <translation>通信減少</translation>
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
        <translation>安全装置</translation>
    </message>
    <message>
        <source>Load level</source>
        <translation>負荷レベル</translation>
    </message>
    <message>
        <source>Recent commands</source>
        <translation>最近のコマンド</translation>
    </message>
    <message>
        <source>Arm level…</source>
        <translation>準備…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編集…</translation>
    </message>
    <message>
        <source>Open audit</source>
        <translation>監査を開く</translation>
    </message>
    <message>
        <source>features step down</source>
        <translation>機能を段階的に縮小</translation>
    </message>
    <message>
        <source>every change has a version; the lights are accepted, stored, enforced, traffic fell</source>
        <translation>変更ごとに版番号。表示灯: 受理・保存・適用・通信減少</translation>
    </message>
    <message>
        <source>Edit the safeguards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose another column</source>
        <translation>別の列を選択</translation>
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
        <translation>%1 まで</translation>
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
        <translation>コピー</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>並べ替え</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
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
        <translation>利用者</translation>
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
        <translation>このデータベースは %1 のものです。プロファイルは %2 です。</translation>
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
        <translation>データなし</translation>
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
        <translation>今日</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>予測</translation>
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
        <translation>%1 が応答しません。</translation>
    </message>
    <message>
        <source>%1 does not answer. Figures stop at %2, %3 ago.</source>
        <translation>%1 が応答しません。数値は %2（%3 前）まで。</translation>
    </message>
    <message>
        <source>Neither Redis nor PostgreSQL answers.</source>
        <translation>Redis も PostgreSQL も応答しません。</translation>
    </message>
    <message>
        <source>Every figure below is as old as it says. What was spent since then is not known.</source>
        <translation>下の数値は表示どおりの古さです。その後の支出は不明です。</translation>
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
        <translation>Redis がこのログインを拒否しています。</translation>
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
        <translation>フィルター</translation>
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
        <translation>コピー</translation>
    </message>
    <message>
        <source>Save CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>週</translation>
    </message>
    <message>
        <source>Mo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
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
        <translation>プラン</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>プロバイダー</translation>
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
        <translation>キャンセル</translation>
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
        <translation>表示</translation>
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
        <translation>%1 日</translation>
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
        <translation>データなし</translation>
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
        <translation>更新 (R)</translation>
    </message>
    <message>
        <source>Switch between dark, light and high contrast (D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SANDBOX</source>
        <translation>サンドボックス</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>接続中</translation>
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
        <translation>承認者</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>viewer</source>
        <translation>閲覧者</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation type="unfinished">読み取り専用</translation>
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
        <translation>読込中</translation>
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
        <translation>停止</translation>
    </message>
    <message>
        <source>Refuse a tier, a provider or a model.</source>
        <translation>プラン・プロバイダー・モデルを拒否。</translation>
    </message>
    <message>
        <source>Fallback mode</source>
        <translation>代替モード</translation>
    </message>
    <message>
        <source>Serve from the cheap fallback provider.</source>
        <translation>安価な代替プロバイダーで提供。</translation>
    </message>
    <message>
        <source>Budget cap</source>
        <translation>予算上限</translation>
    </message>
    <message>
        <source>Hard stop when spend reaches the cap.</source>
        <translation>上限に達したら停止。</translation>
    </message>
    <message>
        <source>Rate limit</source>
        <translation>流量制限</translation>
    </message>
    <message>
        <source>Requests a minute, all together.</source>
        <translation>1 分あたりの総件数。</translation>
    </message>
    <message>
        <source>Return to normal</source>
        <translation>通常に戻す</translation>
    </message>
    <message>
        <source>End stop, pauses and fallback.</source>
        <translation>停止と代替をすべて終了。</translation>
    </message>
    <message>
        <source>Emergency stop</source>
        <translation>緊急停止</translation>
    </message>
    <message>
        <source>Refuse every AI request, all tiers.</source>
        <translation>全プランの AI リクエストを拒否。</translation>
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
        <translation>停止を準備…</translation>
    </message>
    <message>
        <source>paying users are cut off too</source>
        <translation>有料利用者も遮断</translation>
    </message>
    <message>
        <source>Amount of the cap in dollars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>時</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>週</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Arm change…</source>
        <translation>変更を準備…</translation>
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
        <translation>件/分</translation>
    </message>
    <message>
        <source>All of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider…</source>
        <translation>プロバイダー…</translation>
    </message>
    <message>
        <source>all tiers</source>
        <translation>全プラン</translation>
    </message>
    <message>
        <source>type an amount above $0</source>
        <translation>$0 を超える額を入力</translation>
    </message>
    <message>
        <source>type requests a minute</source>
        <translation>件/分を入力</translation>
    </message>
    <message>
        <source>Arm resume…</source>
        <translation>再開を準備…</translation>
    </message>
    <message>
        <source>Arm…</source>
        <translation>準備…</translation>
    </message>
    <message>
        <source>Arm end…</source>
        <translation>終了を準備…</translation>
    </message>
    <message>
        <source>no fallback provider: requests are refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all tiers to</source>
        <translation>全プランの切替先</translation>
    </message>
    <message>
        <source>Arm clearing…</source>
        <translation>解除を準備…</translation>
    </message>
    <message>
        <source>no effect now</source>
        <translation>現在は効果なし</translation>
    </message>
    <message>
        <source>nothing to end</source>
        <translation>終了対象なし</translation>
    </message>
    <message>
        <source>Nothing to end</source>
        <translation>終了対象なし</translation>
    </message>
    <message>
        <source>ends 1 control</source>
        <translation>制御 1 件を終了</translation>
    </message>
    <message>
        <source>ends %1 controls</source>
        <translation>制御 %1 件を終了</translation>
    </message>
    <message>
        <source>, needs a second person</source>
        <translation>、2 人目が必要</translation>
    </message>
</context>
<context>
    <name>spillway::LeverCard</name>
    <message>
        <source>Arm…</source>
        <translation>準備…</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
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
        <translation>今すぐ終了…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
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
        <translation>機能</translation>
    </message>
    <message>
        <source>full</source>
        <translation>通常</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>small</source>
        <translation>縮小</translation>
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
        <translation>ページ</translation>
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
        <translation>1時間あたりの支出</translation>
    </message>
    <message>
        <source>Today against budget</source>
        <translation>本日と予算</translation>
    </message>
    <message>
        <source>Provider health</source>
        <translation>プロバイダーの状態</translation>
    </message>
    <message>
        <source>Tiers today</source>
        <translation>本日のプラン</translation>
    </message>
    <message>
        <source>Alerts and commands</source>
        <translation>アラートと操作</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>bar tick = target by now</source>
        <translation>目盛 = 現時点の目標</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>%1 時点</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>%1 前</translation>
    </message>
    <message numerus="yes">
        <source>%n needs attention</source>
        <translation>
            <numerusform>%n 件要注意</numerusform>
        </translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>%1 まで</translation>
    </message>
    <message>
        <source>recorded to %1</source>
        <translation>%1 まで記録</translation>
    </message>
    <message>
        <source>by tier, 15-minute buckets</source>
        <translation>プラン別、15 分単位</translation>
    </message>
    <message>
        <source>All providers</source>
        <translation>全プロバイダー</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>時系列</translation>
    </message>
    <message>
        <source>day of %1</source>
        <extracomment>%1 is a time zone: the budget&apos;s day begins and ends there</extracomment>
        <translation>%1 の日</translation>
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
        <translation>確認あり</translation>
    </message>
</context>
<context>
    <name>spillway::PaletteListModel</name>
    <message>
        <source>asks to confirm</source>
        <translation>確認あり</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>制御</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Alerts and playbooks</source>
        <translation>アラートと手順書</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>利用者</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Time ranges</source>
        <translation>期間</translation>
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
        <translation>緊急停止</translation>
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
        <translation type="unfinished"></translation>
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
        <translation>取り消すもの</translation>
    </message>
    <message>
        <source>Go on with this role</source>
        <translation>この役割で続ける</translation>
    </message>
</context>
<context>
    <name>spillway::PowerSheet</name>
    <message>
        <source>What these credentials could do</source>
        <translation>この資格情報でできること</translation>
    </message>
    <message>
        <source>Copy lines</source>
        <translation>行をコピー</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
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
        <translation type="unfinished">権限テスト</translation>
    </message>
    <message>
        <source>Take the power away</source>
        <translation type="unfinished">権限を取り除く</translation>
    </message>
    <message>
        <source>Go on with this role</source>
        <translation type="unfinished">この役割で続ける</translation>
    </message>
    <message>
        <source>Nothing to take away: these credentials only read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test again</source>
        <translation type="unfinished">再テスト</translation>
    </message>
    <message>
        <source>Lines that take the power away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy lines</source>
        <translation type="unfinished">行をコピー</translation>
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
        <translation type="unfinished">書き込み可能な役割</translation>
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
        <translation type="unfinished">推測でなく実測</translation>
    </message>
    <message numerus="yes">
        <source>%n probe(s)</source>
        <translation type="unfinished">
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
        <translation>不明</translation>
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
        <translation>この 1 時間に %1 人</translation>
    </message>
    <message>
        <source>PostgreSQL does not answer</source>
        <translation>PostgreSQL が応答しません</translation>
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
        <translation>本日の支出</translation>
    </message>
</context>
<context>
    <name>spillway::ProviderTable</name>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Provider health</source>
        <translation>プロバイダーの状態</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>制限なし</translation>
    </message>
    <message>
        <source>No provider is known yet</source>
        <translation>プロバイダーはまだありません</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>Circuit</source>
        <translation>回路</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>成功率</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Day quota</source>
        <translation>日次枠</translation>
    </message>
    <message>
        <source>Last 24 h</source>
        <translation>直近 24 時間</translation>
    </message>
</context>
<context>
    <name>spillway::ProvidersPage</name>
    <message>
        <source>All providers</source>
        <translation>全プロバイダー</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>遅延</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>エラー率</translation>
    </message>
    <message>
        <source>Circuit and quota</source>
        <translation>回路と割当</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
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
        <translation>24 時間、15 分ごとの分位点</translation>
    </message>
    <message>
        <source>per 30 min</source>
        <translation>30 分ごと</translation>
    </message>
    <message>
        <source>429</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>timeout</source>
        <translation>時間切れ</translation>
    </message>
    <message>
        <source>PostgreSQL does not answer</source>
        <translation>PostgreSQL が応答しません</translation>
    </message>
    <message>
        <source>What providers did in 24 hours is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 healthy, %2 degraded</source>
        <translation>正常 %1、低下 %2</translation>
    </message>
    <message>
        <source>%1 healthy</source>
        <translation>正常 %1</translation>
    </message>
    <message>
        <source>selected · arrow keys move the selection</source>
        <translation>選択中 · 矢印キーで移動</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>%1 まで</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>%1 前</translation>
    </message>
    <message>
        <source>No traffic in 24 hours</source>
        <translation>24 時間通信なし</translation>
    </message>
    <message>
        <source>p95 objective %1 s</source>
        <translation>p95 目標 %1 秒</translation>
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
            <numerusform>%1、%n 件要注意</numerusform>
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
        <translation type="unfinished">キャンセル</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>期間</translation>
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
        <translation>最後のコマンドから</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
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
        <translation>%2 の %1</translation>
    </message>
    <message>
        <source>Mean error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
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
        <translation>%1 を停止</translation>
    </message>
    <message>
        <source>Fallback for all tiers</source>
        <translation>全プランを代替へ</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>spend not known</source>
        <translation>支出不明</translation>
    </message>
    <message>
        <source>reached today</source>
        <translation>本日到達</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>約 %1</translation>
    </message>
    <message>
        <source>no forecast yet</source>
        <translation>予測はまだない</translation>
    </message>
    <message>
        <source>not today</source>
        <translation>本日はなし</translation>
    </message>
    <message>
        <source>Safeguards: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept by the gateway, %1 a day</source>
        <translation>ゲートウェイが維持、1 日 %1</translation>
    </message>
    <message>
        <source>kept by the gateway</source>
        <translation>ゲートウェイが維持</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>%1 is an amount, %2 a percentage</extracomment>
        <translation>%2 まで %1</translation>
    </message>
    <message>
        <source>Now %1</source>
        <translation>現在 %1</translation>
    </message>
    <message>
        <source>· rising %1/h</source>
        <translation>· +%1/時</translation>
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
        <translation>検索または操作</translation>
    </message>
    <message>
        <source>Search or run a command (Ctrl K)</source>
        <translation>検索または操作 (Ctrl K)</translation>
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
        <translation>環境</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>タイムゾーン</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>ゲートウェイ</translation>
    </message>
    <message>
        <source>none is named</source>
        <translation>未指定</translation>
    </message>
</context>
<context>
    <name>spillway::SettingsPage</name>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>暗い</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>明るい</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高コントラスト</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>狭い</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>広い</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>拡大率</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>減らす</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>動きを減らす</translation>
    </message>
    <message>
        <source>Also the button at the top right, or the key D.</source>
        <translation>右上のボタン、または D キーでも。</translation>
    </message>
    <message>
        <source>Height of table rows: 26, 30 or 38 px. Type stays the same.</source>
        <translation>表の行の高さ: 26、30、38 px。文字は同じです。</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>動き</translation>
    </message>
    <message>
        <source>What fades or slides appears at once.</source>
        <translation>動きをつけずにすぐ表示します。</translation>
    </message>
    <message>
        <source>Everything larger. Applies when the console starts again.</source>
        <translation>全体を拡大。次回の起動から有効です。</translation>
    </message>
    <message>
        <source>Language and notices</source>
        <translation>言語と通知</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>Tell me</source>
        <translation>知らせる</translation>
    </message>
    <message>
        <source>Tell me when figures stop</source>
        <translation>数値が止まったら知らせる</translation>
    </message>
    <message>
        <source>Applies when the console starts again.</source>
        <translation>次回の起動から有効です。</translation>
    </message>
    <message>
        <source>When figures stop</source>
        <translation>数値が止まったとき</translation>
    </message>
    <message>
        <source>A desktop notice when a source stops and when it goes on.</source>
        <translation>情報源が止まったときと戻ったときに通知します。</translation>
    </message>
    <message>
        <source>Close and open the console to see the new language and scale.</source>
        <translation>言語と拡大率は起動し直すと反映されます。</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>新しい接続</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>What these credentials could do</source>
        <translation>この資格情報でできること</translation>
    </message>
    <message>
        <source>measured, not assumed</source>
        <translation>推測でなく実測</translation>
    </message>
    <message>
        <source>About</source>
        <translation>このソフトについて</translation>
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
        <translation>閉じる (Esc)</translation>
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
        <translation>キー</translation>
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
        <translation>コスト</translation>
    </message>
    <message>
        <source>All users</source>
        <translation>全利用者</translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished">PostgreSQL が応答しません</translation>
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
        <translation type="unfinished">列</translation>
    </message>
    <message>
        <source>Top users</source>
        <translation type="unfinished"></translation>
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
        <translation>CSV 出力</translation>
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
        <translation type="unfinished">%1 まで</translation>
    </message>
</context>
<context>
    <name>spillway::SpendToolbar</name>
    <message>
        <source>Group by</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>CSV 出力</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 時間</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 日</translation>
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
        <translation>すべて</translation>
    </message>
    <message numerus="yes">
        <source>%n filters</source>
        <translation type="unfinished">
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
        <translation>ゲートウェイ</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>接続済み</translation>
    </message>
    <message>
        <source>live</source>
        <translation>ライブ</translation>
    </message>
    <message>
        <source>reachable</source>
        <translation>到達可能</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>%1 から</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>接続中</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>読み取り専用</translation>
    </message>
    <message>
        <source>read-only not proven</source>
        <translation>読み取り専用は未確認</translation>
    </message>
    <message>
        <source>role can write</source>
        <translation>書き込み可能な役割</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <extracomment>%1 is a server: it answered and turned the console away</extracomment>
        <translation>%1 拒否</translation>
    </message>
    <message>
        <source>%1 unreachable</source>
        <extracomment>%1 is a server: it does not answer</extracomment>
        <translation>%1 到達不能</translation>
    </message>
    <message>
        <source>Ledger lag</source>
        <translation>台帳の遅れ</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>drift %1</source>
        <extracomment>%1 is an amount: how far live counters and ledger are apart</extracomment>
        <translation>ずれ %1</translation>
    </message>
    <message>
        <source>Data as of</source>
        <translation>データ時刻</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>未読み込み</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>%1 is an age such as &quot;2 s&quot;</extracomment>
        <translation>%1 前</translation>
    </message>
    <message>
        <source>Figures paused at %1</source>
        <translation>%1 で一時停止中</translation>
    </message>
    <message>
        <source>Space goes on</source>
        <translation>スペースで再開</translation>
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
        <translation>次の行</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>前の行</translation>
    </message>
</context>
<context>
    <name>spillway::TierCardPanel</name>
    <message>
        <source>of %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>requests today · limit %1 per user</source>
        <translation>本日の件数 · 上限 %1 件/人</translation>
    </message>
    <message>
        <source>requests today · no request limit</source>
        <translation>本日の件数 · 上限なし</translation>
    </message>
    <message>
        <source>%1 of %2 active</source>
        <translation>%2 人中 %1 人が利用</translation>
    </message>
    <message>
        <source>%1 active</source>
        <translation>%1 人が利用</translation>
    </message>
    <message>
        <source>Users by share of daily limit used</source>
        <translation>日次上限の使用割合別の利用者</translation>
    </message>
    <message>
        <source>Users by requests made today</source>
        <translation>本日の件数別の利用者</translation>
    </message>
    <message>
        <source>Spend of this tier</source>
        <translation>このプランの支出</translation>
    </message>
    <message>
        <source>Its heaviest users</source>
        <translation>利用の多い人</translation>
    </message>
    <message>
        <source>Resume this tier…</source>
        <translation>このプランを再開…</translation>
    </message>
    <message>
        <source>Pause this tier…</source>
        <translation>このプランを停止…</translation>
    </message>
    <message>
        <source>More about %1</source>
        <extracomment>%1 is a tier</extracomment>
        <translation>%1 の詳細</translation>
    </message>
</context>
<context>
    <name>spillway::TierList</name>
    <message>
        <source>Tiers today</source>
        <translation>本日のプラン</translation>
    </message>
    <message>
        <source>not proven</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>paused %1</source>
        <translation>停止中 %1</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 件</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>%1 of day</source>
        <translation>日次の %1</translation>
    </message>
    <message>
        <source>no budget is set</source>
        <translation>予算未設定</translation>
    </message>
    <message>
        <source> · %1/min</source>
        <translation> · %1/分</translation>
    </message>
    <message>
        <source>No tier is known yet</source>
        <translation>プランはまだありません</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>nothing is known of today</source>
        <translation>本日については不明です</translation>
    </message>
</context>
<context>
    <name>spillway::TiersPage</name>
    <message>
        <source>Unit economics</source>
        <translation>単位経済性</translation>
    </message>
    <message>
        <source>Requests per minute</source>
        <translation>1 分あたりの件数</translation>
    </message>
    <message>
        <source>Heaviest users today</source>
        <translation>本日の利用が多い人</translation>
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
        <translation>今日、プラン別</translation>
    </message>
    <message>
        <source>No requests today</source>
        <translation>本日のリクエストなし</translation>
    </message>
    <message>
        <source>Users appear with their first request of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the product names them, by cost</source>
        <translation>製品での名称、コスト順</translation>
    </message>
    <message>
        <source>All users</source>
        <translation>全利用者</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>%1 まで</translation>
    </message>
    <message>
        <source>PostgreSQL does not answer</source>
        <translation>PostgreSQL が応答しません</translation>
    </message>
    <message>
        <source>Users, revenue and spend of the month are in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>読み込み中</translation>
    </message>
    <message>
        <source>provider cost only · revenue recognised to now · %1 to %2</source>
        <translation>プロバイダー費のみ · 現時点の収入 · %1 – %2</translation>
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
        </translation>
    </message>
    <message>
        <source>no data</source>
        <translation>データなし</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>still running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>%1 is a number of seconds on an axis</extracomment>
        <translation type="unfinished">%1 秒 {1 ?}</translation>
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
        <translation>ウォール表示</translation>
    </message>
    <message>
        <source>spend today %1</source>
        <translation>本日の支出 %1</translation>
    </message>
    <message>
        <source>burn rate %1 an hour</source>
        <translation>消費速度 %1/時</translation>
    </message>
</context>
<context>
    <name>spillway::WizardSteps</name>
    <message>
        <source>Steps</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>Spillway</source>
        <translation>Spillway</translation>
    </message>
    <message>
        <source>new connection</source>
        <translation>新しい接続</translation>
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
        <translation>タイムゾーン</translation>
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
