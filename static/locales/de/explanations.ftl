# Deutsch: die langen Texte, die geholt werden, wenn jemand nach ihnen fragt.

## Der genaue Wortlaut zu jedem Schritt (why). Die Schritte selbst stehen in stories.ftl.

step-client-hello-resuming =
    .why = Eine wieder aufgenommene Sitzung braucht weder Zertifikat noch Schlüsselaustausch: Beide Seiten haben das **Master-Secret** noch. Bei einer Session-ID muss der Server es sich merken. Ein **Ticket** (RFC 5077) enthält es, versiegelt mit einem Schlüssel, den nur der Server hat; dann muss der Server sich nichts merken. Die Zufallswerte sind neu, also auch die Schlüssel. In TLS 1.3 steht das Ticket stattdessen für einen Pre-Shared Key, und in die Schlüssel gehen auch neue Hälften ein.
step-client-hello-again =
    .why = Das zweite Hello darf sich nur an wenigen Stellen vom ersten unterscheiden (RFC 9846 §4.2.2): Key Share, Cookie, Binder und Padding. Early Data folgen nicht mehr. Im Transcript steht ein Hash für das erste Hello (§4.1). So muss ein Server mit Cookie es sich nicht merken. Wer das erste Hello unterwegs verändert, verdirbt trotzdem Finished.
step-client-hello =
    .why = Das ClientHello nennt die neueste Version, die der Client spricht, dazu Cipher Suites in der Reihenfolge seiner Vorliebe und Kompressionsverfahren. Eine **Cipher Suite** legt fest, wie Schlüssel ausgetauscht und Daten verschlüsselt werden und welche Hashfunktion gilt. Die 32 Bytes **Client Random** unterscheiden diese Sitzung von jeder anderen. Erweiterungen (Extensions) sagen mehr: den Hostnamen und welche Signaturen der Client prüfen kann. { $exchange ->
       *[ecdhe] Jede Seite wird ein halbes Geheimnis senden, und der Server signiert seine Hälfte (RFC 8422); später gestohlene Schlüssel öffnen keine Aufzeichnung. Das ist **Forward Secrecy**, und der RSA-Schlüsselaustausch hat keine. Ein Hello, das TLS 1.3 anbietet, enthält schon die Hälfte des Clients, oder mehrere zur Wahl.
        [rsa] **Der RSA-Schlüsselaustausch ist Geschichte:** TLS 1.3 hat keinen (RFC 9846), und in TLS 1.2 erklärt ihn RFC 10015 für veraltet. Heute sendet jede Seite ein halbes Geheimnis, und der Server signiert; später gestohlene Schlüssel öffnen keine Aufzeichnung. Die alte Art ist trotzdem die beste erste Geschichte: ein Geheimnis, ein Schloss, ein Schlüssel, und alles ist zu sehen.
    } **Hier vereinfacht:** Client und Server laufen beide auf dieser Seite, ohne Netz dazwischen, und die Uhr steht still, während sie miteinander sprechen.
step-negotiation =
    .why = Die Reihenfolge einer Seite gibt den Ausschlag, meist die des Servers. Von ihren Cipher Suites gilt die erste, die auch die andere Seite kennt. Wessen Reihenfolge gilt, kannst du auswählen. Ohne gemeinsame Cipher Suite antwortet der Server mit dem Alert handshake_failure.
step-negotiation-failed =
    .why = Der Server prüft der Reihe nach Version, Kompressionsverfahren, Cipher Suite (bei ECDHE auch die Gruppe), Signaturen und Anwendungsprotokoll. Das erste, das scheitert, beendet den Handshake. { $cause ->
        [version] Hier ist es die Version, und der Alert lautet protocol_version (RFC 5246 §7.2.2).
        [fallback] Noch davor sucht er nach einem zweiten Versuch mit einer älteren Version. Er antwortet mit inappropriate_fallback (RFC 7507 §3), denn den ersten kann ein Angreifer vereitelt haben.
        [compression] Hier ist es das Kompressionsverfahren, und der Alert lautet illegal_parameter.
        [suite] Hier ist es die Cipher Suite, und der Alert lautet handshake_failure (RFC 5246 §7.4.1.3).
        [group] Hier ist es die Gruppe, und der Alert lautet handshake_failure (RFC 8422 §5.1).
        [signature] Hier ist es die Signatur, und der Alert lautet handshake_failure (RFC 5246 §7.4.2).
        [protocol] Hier ist es das Anwendungsprotokoll, und der Alert lautet no_application_protocol (RFC 7301 §3.2).
        [master-secret] Hier passt alles, aber die frühere Sitzung hatte extended_master_secret (RFC 7627 §5.3). Der Alert lautet handshake_failure.
       *[other] Für jedes gibt es einen eigenen Alert.
    } Die Gegenüberstellung neben diesem Text zeigt, was jede Seite mitbrachte.
step-negotiation-resumed =
    .why = Der Server nimmt eine Sitzung nur wieder auf, wenn sie nicht zu alt ist. Der Client muss ihre Cipher Suite noch anbieten und denselben Host meinen; für das Master-Secret müssen dieselben Regeln gelten (RFC 7627). Sonst folgt ein vollständiger Handshake, und verloren ist nur Zeit.
step-server-hello-resumed =
    .why = In einem vollständigen Handshake sendet der Server eine eigene Session-ID oder keine. Kommt die ID des Clients zurück, ist die Sitzung wieder aufgenommen. Bei einem Ticket denkt sich der Client eigens dafür eine ID aus (RFC 5077 §3.4). Zertifikat und Schlüsselaustausch entfallen; das spart einen Hin- und Rückweg. In TLS 1.3 kommt die Session-ID immer zurück; dort nennt pre_shared_key das Ticket, das der Server annimmt (RFC 9846 §4.3.11).
step-certificate-request =
    .why = Der CertificateRequest nennt Arten von Zertifikaten, die Signaturen, die der Server prüfen kann, und die Namen der Zertifizierungsstellen, denen er vertraut. Ohne ihn zeigt ein Client nie ein Zertifikat. In TLS 1.3 nennt er keine Arten von Zertifikaten, denn die Signaturen sagen genug (RFC 9846 §4.4.2).
step-client-certificate =
    .why = Die Nachricht ist aufgebaut wie die des Servers. Sie beweist noch nichts, denn Zertifikate lassen sich kopieren. Erst die folgende Signatur beweist, dass der Schlüssel dem Client gehört.
step-no-client-certificate =
    .why = Ein Client ohne passendes Zertifikat antwortet mit einer Liste der Länge 0 (RFC 5246 §7.4.6). Der Server darf weitermachen, ohne zu wissen, wer der Client ist, oder die Verbindung beenden. Zu beweisen gibt es nichts: Ohne Zertifikat folgt keine Signatur.
step-missing-client-certificate =
    .why = Die Spezifikation überlässt dem Server die Wahl (RFC 5246 §7.4.6). Er darf ohne Zertifikat weitermachen oder die Verbindung mit einem fatalen Alert beenden: in TLS 1.2 handshake_failure, in TLS 1.3 certificate_required. Dieser Server ist so eingestellt, dass er darauf besteht.
step-sign-handshake =
    .why = Die Signatur deckt alle Handshake-Nachrichten bis hierher ab und taugt deshalb für keine andere Verbindung (RFC 5246 §7.4.8). TLS 1.3 signiert 64 Leerzeichen, einen Text, der die Seite nennt, ein Nullbyte und den Hash dieser Nachrichten (RFC 9846 §4.5.2). So gilt die Signatur einer Seite nie als die der anderen.
step-certificate-verify =
    .why = Das CertificateVerify nennt Hashfunktion und Verfahren der Signatur und enthält die Signatur selbst. In TLS 1.3 sendet auch der Server eines, und beide sind versiegelt (RFC 9846 §4.5.2).
step-verify-handshake =
    .why = Nur wer den privaten Schlüssel hat, konnte genau diesen Handshake signieren.
step-verify-handshake-failed =
    .why = Eine ungültige Signatur beendet die Verbindung mit dem Alert decrypt_error.
step-new-session-ticket =
    .why = Das Ticket enthält das Master-Secret und das Vereinbarte, versiegelt mit einem Schlüssel, der den Server nie verlässt (RFC 5077). So muss der Server keine Liste von Sitzungen führen. Ein Dieb dieses Schlüssels kann alle diese Sitzungen lesen; deshalb wechseln Server ihn oft. In TLS 1.3 steht das Ticket für einen Pre-Shared Key und reist versiegelt (RFC 9846 §4.7.1). Mit neuen Hälften in jeder Verbindung liest ein Dieb des Schlüssels nur Early Data.
step-server-hello =
    .why = Das ServerHello nennt genau eine Version, eine Cipher Suite und ein Kompressionsverfahren. Die 32 Bytes **Server Random** gehen zusammen mit denen des Clients in alle Schlüssel ein. So bestimmt keine Seite die Schlüssel allein, und nichts früher Aufgezeichnetes lässt sich erneut abspielen.
step-hello-retry-request =
    .why = Ein HelloRetryRequest hat die Form eines ServerHello, mit einem festen Wert als Random (RFC 9846 §4.2.4). Sein key_share nennt eine Gruppe. In seinem zweiten Hello sendet der Client eine Hälfte dafür und lässt fast alles andere, wie es war. Das kostet einen Hin- und Rückweg. Ein zweiter HelloRetryRequest würde die Verbindung mit dem Alert unexpected_message beenden.
step-encrypted-extensions =
    .why = EncryptedExtensions enthält die Antworten, die der Schlüsselaustausch nicht braucht (RFC 9846 §4.4.1). In TLS 1.2 stehen sie im ServerHello, für alle lesbar. Die Nachricht kommt immer direkt nach dem ServerHello, auch wenn sie leer ist.
step-certificate =
    .why = Die Nachricht Certificate enthält eine Kette: zuerst das Zertifikat des Servers, dann das der Zwischenstelle, die es signiert hat. Das Root-Zertifikat fehlt, denn der Client muss es schon kennen. Diese Nachricht kann jeder kopieren. Sie beweist nichts, bis der Server zeigt, dass er den privaten Schlüssel hat.
step-generate-key-pair =
    .why = Der **private Schlüssel** ist eine zufällige Zahl. Der **öffentliche Schlüssel** ist diese Zahl mal G, einem Punkt, den alle kennen (RFC 8422 §5.10). Das ist schnell gerechnet; einen schnellen Weg zurück kennt niemand für die Rechner von heute. Nach der Verbindung vergisst die Seite das Paar, und niemand kann es später stehlen: Das ist **Forward Secrecy**. Dafür steht das letzte E in ECDHE, ephemeral (flüchtig). **Hier vereinfacht:** Die zufälligen Bytes kommen aus einem Startwert (Seed); so lässt sich die Sitzung wiederholen. Ein Schlüsselpaar für ML-KEM entsteht stattdessen aus einem zufälligen Seed (FIPS 203). TLS 1.2 sendet die öffentlichen Schlüssel in eigenen Nachrichten, TLS 1.3 in den Hellos.
step-sign-key-exchange =
    .why = Die **Signatur** deckt Client Random, Server Random und die Parameter ab: Gruppe und öffentlichen Schlüssel (RFC 8422 §5.4). Beide Zufallswerte sind neu, also nützt einem Angreifer keine früher aufgezeichnete Signatur. Welche Art von Schlüssel signiert, sagt die Cipher Suite: RSA bei ECDHE_RSA, ECDSA oder Ed25519 bei ECDHE_ECDSA.
step-server-key-exchange =
    .why = Der ServerKeyExchange enthält die Nummer der Gruppe, den öffentlichen Schlüssel, das Signaturverfahren und die Signatur (RFC 8422 §5.4). Beim RSA-Schlüsselaustausch fehlt diese Nachricht: Dort genügt der Schlüssel im Zertifikat.
step-server-hello-done =
    .why = ServerHelloDone hat keinen Inhalt, nur vier Bytes für Typ und Länge. Davor dürfen freiwillige Nachrichten kommen, etwa ein CertificateRequest. Darum zeigt erst diese, dass der Server fertig ist.
step-client-validation =
    .why = Ein Hostname wird hier nicht verglichen: Ein Client weist sich allein durch sein Zertifikat aus.
step-client-validation-failed =
    .why = Der Alert sagt dem Client, was nicht stimmte.
step-validation =
    .why = Der Client sucht einen Pfad vom Zertifikat des Servers zu einem Root-Zertifikat in seinem eigenen Speicher. Er prüft jede Signatur auf diesem Weg, nur nicht die des Root-Zertifikats selbst: Ihm vertraut er, weil es im Speicher ist. Er prüft auch die Gültigkeit und ob jeder Aussteller ausstellen darf. Einer der Namen im Zertifikat muss der Hostname sein. Eine einzige fehlgeschlagene Prüfung beendet die Verbindung: Sonst könnte sich jeder als der Server ausgeben. **Hier vereinfacht:** Das Handshake Lab fragt nicht nach Widerrufen und verlangt keinen Nachweis aus der Certificate Transparency.
step-validation-failed =
    .why = Eine fehlgeschlagene Prüfung beendet die Verbindung mit einem fatalen Alert. Weiterzumachen hieße, ein Geheimnis mit Unbekannten zu teilen.
step-verify-key-exchange =
    .why = Nur wer den privaten Schlüssel hat, konnte diese neuen Zufallswerte signieren. Wer das Zertifikat bloß kopiert hat, fliegt hier auf. Die **Signatur** deckt nur die Zufallswerte und die Parameter ab. Alle anderen Nachrichten, etwa die Liste der Cipher Suites, schützt erst **Finished**.
step-verify-key-exchange-failed =
    .why = Eine ungültige Signatur beendet die Verbindung mit dem Alert decrypt_error.
step-generate-pre-master-secret =
    .why = Oft heißt das der Sitzungsschlüssel. Es ist aber das **Pre-Master-Secret**: Die Sitzungsschlüssel werden daraus abgeleitet. Die ersten zwei Bytes wiederholen die Version im ClientHello. Hat jemand sie unterwegs durch eine ältere ersetzt, merkt es der Server. Einen Client, der es von sich aus mit einer älteren Version noch einmal versucht, zeigen sie nicht: Das tut TLS_FALLBACK_SCSV (RFC 7507). **Hier vereinfacht:** Die zufälligen Bytes kommen aus einem Startwert (Seed); so lässt sich die Sitzung wiederholen.
step-encrypt-pre-master-secret =
    .why = Das Padding (PKCS #1 v1.5) ist 00 02, zufällige Bytes ungleich null und 00; dann folgt das Geheimnis. Zusammen ist das so lang wie der Modul **n** des Schlüssels. Als Zahl m gelesen, wird es mit dem öffentlichen Exponenten **e** potenziert, modulo n: Das ist c. Zurück von c zu m führt der private Exponent **d**, und den hat nur der Server. Einen schnellen Umweg kennt niemand für die Rechner von heute; ein großer Quantencomputer hätte einen.
step-client-key-exchange =
    .why = Der ClientKeyExchange enthält das verschlüsselte Pre-Master-Secret und davor dessen Länge. Wer ihn aufzeichnet und Jahre später an den privaten Schlüssel des Servers kommt, kann ihn noch öffnen. Dieser Schlüsselaustausch hat **keine Forward Secrecy**: Deshalb hat TLS 1.3 ihn abgeschafft, und RFC 10015 §4 verbietet ihn in TLS 1.2.
step-client-public-key =
    .why = Der ClientKeyExchange enthält den öffentlichen Schlüssel des Clients und davor dessen Länge (RFC 8422 §5.7). Wer beide öffentlichen Schlüssel aufzeichnet und Jahre später an den privaten zum Zertifikat kommt, öffnet damit nichts. Dieser Schlüsselaustausch hat **Forward Secrecy**.
step-decrypt-pre-master-secret =
    .why = Der Server berechnet m = c^d mod n, prüft Padding und Version in konstanter Zeit und nimmt die letzten 48 Bytes. Stimmt etwas nicht, macht er mit zufälligen Bytes weiter und lässt sich nichts anmerken. Jeder Hinweis würde es erlauben, Schritt für Schritt zu entschlüsseln (Bleichenbacher, 1998). Der Handshake scheitert dann bei Finished.
step-decrypt-failed =
    .why = Jeder Hinweis darauf, was nicht stimmte, würde es erlauben, ein aufgezeichnetes Geheimnis Schritt für Schritt zu entschlüsseln (Bleichenbacher, 1998). Mit zufälligen Bytes passen die Schlüssel nicht, und der Handshake scheitert später, immer auf dieselbe Weise.
step-agree-on-secret =
    .why = Mit den privaten Schlüsseln a und b berechnet eine Seite a·(b·G) und die andere b·(a·G): Beides ist derselbe Punkt. Eine seiner Koordinaten ist das Geheimnis, 32 oder 48 Bytes (RFC 8422 §5.10). In TLS 1.2 heißt es **Pre-Master-Secret**. Ein Lauscher hat nur a·G und b·G. Einen schnellen Weg von dort zum Geheimnis kennt niemand für die Rechner von heute; ein großer Quantencomputer hätte einen. Ein Hybrid wie X25519MLKEM768 fügt ein zweites Geheimnis hinzu (RFC 10024 §3). Der Server erzeugt es und verschließt es mit dem ML-KEM-Schlüssel des Clients. Ein Angreifer muss beides brechen.
step-agree-on-secret-failed =
    .why = Jede Seite muss den öffentlichen Schlüssel der anderen prüfen (RFC 8422 §5.11). Ein Punkt neben der Kurve oder einer von kleiner Ordnung führt zu sehr wenigen möglichen Geheimnissen: Ein Angreifer könnte sie alle ausprobieren. Der Alert lautet illegal_parameter.
step-climb-key-schedule =
    .why = Der Key Schedule von TLS 1.3 hat drei Stufen: Early Secret, Handshake Secret, Main Secret (RFC 9846 §7.1). Von einer zur nächsten führt HKDF-Extract. Auf jeder Stufe mischt es etwas Neues ein: einen Pre-Shared Key, dann das gemeinsame Geheimnis, dann Nullen. Nullen ersetzen auch, was fehlt. HKDF-Expand-Label leitet von einer Stufe für jeden Zweck ein Geheimnis ab; ein Label und der Hash des Handshakes unterscheiden sie. Niemand kann eines aus einem anderen berechnen. Jedes Traffic Secret ergibt einen Write Key und einen Write IV (RFC 9846 §7.3). Beide Seiten tun das gleichzeitig; erzählt wird es nacheinander.
step-check-binder =
    .why = Der Binder ist ein HMAC über den Hash des ClientHello bis zur Liste der Binder (RFC 9846 §4.3.11). Sein Schlüssel entsteht aus dem Pre-Shared Key. Ein Ticket lässt sich auf der Leitung kopieren; der Binder bindet es an genau dieses Hello. Nach einem HelloRetryRequest deckt er auch diesen und das erste Hello ab.
step-check-binder-failed =
    .why = Ein Binder, der nicht passt, beendet die Verbindung mit dem Alert decrypt_error (RFC 9846 §4.3.11). Ein Ticket, das der Server nicht kennt, wäre kein Grund dafür: Dann folgte ein vollständiger Handshake.
step-derive-keys =
    .why = Die Pseudozufallsfunktion PRF, die auf HMAC beruht, macht aus dem Pre-Master-Secret das 48 Bytes lange **Master-Secret**. Mit extended_master_secret geht der Hash aller bisherigen Nachrichten ein; so gehören die Schlüssel nur zu diesem Handshake. Aus dem Master-Secret und beiden Zufallswerten entsteht der Key Block. { $cipher ->
        [blocks] Er wird für jede Richtung in einen MAC-Schlüssel und einen Write Key zerlegt.
        [chacha] Er wird für jede Richtung in einen Write Key und einen Write IV zerlegt. Aus dem Write IV entsteht jede Nonce.
       *[gcm] Er wird für jede Richtung in einen Write Key und einen Teil der Nonce zerlegt.
    } Beide Seiten tun das gleichzeitig; erzählt wird es nacheinander.
step-derive-keys-resumed =
    .why = key_block = PRF(Master-Secret, „key expansion“, Server Random ‖ Client Random), wie in einem vollständigen Handshake. Eine Sitzung und alle ihre Wiederaufnahmen teilen ein Master-Secret: Wer es stiehlt, liest sie alle.
step-change-cipher-spec =
    .why = ChangeCipherSpec ist keine Handshake-Nachricht, sondern ein eigener Record-Typ mit dem einzigen Byte 1. Ab dem nächsten Record schützt der Sender alles und zählt seine Records ab 0. In TLS 1.3 bedeutet die Nachricht nichts und hilft nur alten Geräten unterwegs (RFC 9846 §5). Wann Schlüssel wechseln, entscheiden andere Nachrichten.
step-finished =
    .why = Die 12 Bytes **verify_data** sind PRF(Master-Secret, Label, Hash aller bisherigen Handshake-Nachrichten). Client und Server haben verschiedene Labels; so lässt sich kein Beweis als der des anderen zurückschicken. In TLS 1.3 sind sie ein HMAC über diesen Hash und so lang wie er (RFC 9846 §4.5.3). Der Schlüssel entsteht aus dem Handshake Traffic Secret der Seite.
step-check-finished =
    .why = Der Empfänger öffnet den Record mit dem Write Key der Gegenseite und vergleicht die verify_data in konstanter Zeit mit den eigenen. Ein einziges verändertes Bit in einer früheren Nachricht hätte den Fingerabdruck verändert. Mit extended_master_secret, oder nach einem veränderten Hello in TLS 1.3, wären auch die Schlüssel andere. Dann ließe sich der Record gar nicht öffnen, und der Alert lautete bad_record_mac. Wo sich nur der Fingerabdruck unterscheidet, lautet der Alert decrypt_error.
step-check-finished-failed =
    .why = Jemand hat unterwegs eine Nachricht verändert, oder die Gegenseite hat andere Schlüssel. Der Alert lautet decrypt_error.
step-end-of-early-data =
    .why = EndOfEarlyData hat keinen Inhalt und ist mit dem Schlüssel der Early Data versiegelt (RFC 9846 §4.6). So weiß der Server, ab wo der Handshake-Schlüssel des Clients gilt. Hat der Server die Early Data abgelehnt, entfällt diese Nachricht.
step-key-update =
    .why = Das nächste Traffic Secret ist HKDF-Expand-Label(das letzte, „traffic upd“), und daraus entstehen ein neuer Write Key und IV (RFC 9846 §7.2). Records zählen wieder ab 0. Jede Seite wechselt ihren eigenen Schlüssel; mit update_requested bittet sie die andere, es auch zu tun (RFC 9846 §4.7.3). Vom neuen Geheimnis führt kein Weg zurück zum alten.
step-seal-data =
    .why = { $cipher ->
        [blocks] AES im Betriebsmodus Cipher Block Chaining verschlüsselt je 16 Bytes; darum wird der Text zuerst auf ganze Blöcke aufgefüllt. Jeder Block wird mit dem Geheimtext davor verknüpft, der erste mit einem zufälligen **Initialisierungsvektor**. Ein weiterer Schlüssel bildet den **MAC** (HMAC) über Sequenznummer, Typ, Version, Länge und Daten. { $order ->
            [encrypt-first] Hier gilt encrypt_then_mac: Der MAC deckt den Geheimtext ab, und ein Empfänger kann einen veränderten Record ablehnen, bevor er etwas entschlüsselt.
           *[mac-first] Hier deckt der MAC den Text ab und wird mit ihm verschlüsselt. Davon lebten Padding-Orakel wie Lucky Thirteen; encrypt_then_mac vermeidet sie.
        } Ist Kompression vereinbart, wird der Text vor alldem komprimiert.
        [tls13] AES-GCM oder ChaCha20-Poly1305 verschlüsselt und bildet das Tag (RFC 9846 §5.2). Inhalt, sein wahrer Typ und vielleicht Padding gehen zusammen ein; von außen ist nicht zu sehen, was für ein Record das ist. Die 12 Bytes lange **Nonce** ist der Write IV XOR die Sequenznummer und wiederholt sich unter einem Schlüssel nie. Die **zusätzlichen Daten** sind der Kopf des Records: nicht verborgen, aber vom Tag abgedeckt.
        [chacha] ChaCha20 verschlüsselt, und Poly1305 bildet das Tag (RFC 7905). Die 12 Bytes lange **Nonce** ist der Write IV XOR die Sequenznummer. Beide Seiten haben beides, also reist kein Teil von ihr mit; unter einem Schlüssel wiederholt sie sich nie. Die **zusätzlichen Daten** (Sequenznummer, Typ, Version, Länge) sind nicht verborgen, aber vom Tag abgedeckt. So fällt jedes Umsortieren oder Umetikettieren auf.
       *[gcm] AES im Galois/Counter Mode verschlüsselt und authentifiziert in einem Zug. Die 12 Bytes lange **Nonce** besteht aus 4 Bytes des Key Blocks und 8 Bytes im Record. Unter einem Schlüssel wiederholt sie sich nie. Die **zusätzlichen Daten** (Sequenznummer, Typ, Version, Länge) sind nicht verborgen, aber vom Tag abgedeckt. So fällt jedes Umsortieren oder Umetikettieren auf.
    }
step-data =
    .why = { $early ->
        [yes] Early Data (0-RTT) sparen einen Hin- und Rückweg und kosten zweierlei (RFC 9846 §2.3). In ihren Schlüsseln steckt keine frische Hälfte: Wer den Ticketschlüssel stiehlt, liest sie. Und nichts vom Server steckt darin: Eine Kopie sieht aus wie das Original. Server nehmen deshalb jedes Ticket nur einmal an, oder Early Data nur für Anfragen, die auch doppelt nicht schaden.
       *[no] Der Kopf des Records bleibt lesbar: Typ, Version und Länge. Bei AES in TLS 1.2 folgt der mitgesendete Teil der Nonce oder der Initialisierungsvektor, bei ChaCha20-Poly1305 und in TLS 1.3 keines von beiden. Dann kommen der Geheimtext und das, was jede Änderung zeigt: das Tag oder der MAC.
    }
step-altered =
    .why = Das Handshake Lab hat zwischen den beiden Seiten Bytes geändert, wie es ein Angreifer könnte. Angekommen sind andere Bytes, als gesendet wurden.
step-intercepted =
    .why = Das Labor hat dies zwischen den beiden Seiten getan, wie es ein Angreifer könnte. TCP bringt Bytes der Reihe nach und verlorene noch einmal, kann aber einen Angreifer nicht von der anderen Seite unterscheiden. Erst TLS bemerkt es, denn es zählt die Records und versiegelt die Zahl mit.
step-early-data-refused =
    .why = Ein Server kann Early Data aus vielen Gründen ablehnen (RFC 9846 §4.3.10): eine andere Suite, ein Zertifikat, das er sehen will, ein altes Ticket. Manche Server nehmen jedes Ticket nur einmal an und lehnen beim zweiten Mal ab (§8.1). Die Verbindung selbst geht weiter. Wer nur das Hello kopiert hat, kann sie nicht abschließen: Ihm fehlt das Geheimnis der frischen Hälfte. Der Server hat keinen Schlüssel für abgelehnte Early Data und übergeht deshalb, was sich nicht öffnen lässt.
step-open-data =
    .why = { $cipher ->
        [blocks] { $order ->
            [encrypt-first] Der Empfänger berechnet den MAC über den Geheimtext und vergleicht in konstanter Zeit. Er entschlüsselt nur, wenn der MAC passt: Über das Padding eines veränderten Records kann nie etwas herauskommen.
           *[mac-first] Der MAC ist mitverschlüsselt, also muss der Empfänger zuerst entschlüsseln. Auf falsches Padding und falschen MAC folgt dieselbe Antwort nach derselben Arbeit: Jeder Unterschied wäre ein Orakel.
        }
       *[gcm] Der Empfänger berechnet das Tag aus demselben Schlüssel, derselben Nonce, denselben zusätzlichen Daten und demselben Geheimtext und vergleicht in konstanter Zeit. Von einem Record, dessen Tag nicht passt, verwendet er nichts.
    }
step-open-message =
    .why = In TLS 1.3 ist alles nach dem ServerHello versiegelt. Außen steht auf jedem Record Anwendungsdaten; der wahre Typ ist innen, hinter dem Inhalt (RFC 9846 §5.2). Danach können Nullen folgen, die die Länge verbergen (RFC 9846 §5.4). Von einem Record, dessen Siegel nicht passt, verwendet der Empfänger nichts.
step-open-failed =
    .why = Ein gekipptes Bit, egal wo, führt zu einem anderen Ergebnis. TLS repariert und überspringt nichts. { $fault ->
        [compression] Der Empfänger sendet den fatalen Alert decompression_failure
       *[seal] Der Empfänger sendet den fatalen Alert bad_record_mac
    } und nimmt auf dieser Verbindung nichts mehr an.
step-alert =
    .why = Ein Alert hat eine Stufe und eine Beschreibung, je ein Byte. Nach einem fatalen vergessen beide Seiten die Schlüssel der Sitzung.
step-close-notify =
    .why = close_notify ist ein Alert der Stufe warning und wird verschlüsselt gesendet. Endet der Transport ohne ihn, können Daten fehlen: Ein Angreifer könnte die Verbindung gekappt haben.
step-failure =
    .why = Zu jedem Verstoß nennt die Spezifikation einen Alert. Er sagt der Gegenseite wenig; ein Log darf mehr sagen.
step-alert-received =
    .why = Nach einem fatalen Alert schließen beide Seiten die Verbindung und vergessen ihre Schlüssel (RFC 5246 §7.2.2).
step-truncated =
    .why = Eine Verbindung, die ohne close_notify endet, kann ein Angreifer abgeschnitten haben (RFC 5246 §7.2.1). Wo unterwegs eine Länge verändert wurde, wartet eine Seite auf Bytes, die nie kommen.
step-unheeded =
    .why = Eine Seite sendet eine ganze Gruppe von Nachrichten, bevor sie auf Antwort wartet (RFC 5246 §7.3). Von einem Alert erfährt sie erst, wenn sie wieder liest. Hier ist das nach ihrer letzten Nachricht; in einem Netz kommt es darauf an, wie lange der Alert braucht.

## Was ein Feld ist und wozu es da ist (about). Die Namen stehen in interface.ftl.

field-padded-block =
    .about = Der Block, der wirklich verschlüsselt wird: Padding, dann das Geheimnis, zusammen so lang wie der Modul des Schlüssels.
field-padded-block-type =
    .about = 00 02: Die Null hält den Block, als Zahl gelesen, unter dem Modul; die 2 sagt, dass er zum Verschlüsseln aufgefüllt ist.
field-padded-block-padding =
    .about = Zufällige Bytes, damit dasselbe Geheimnis jedes Mal einen anderen Geheimtext ergibt. Keines ist null, denn eine Null markiert ihr Ende.
field-padded-block-separator =
    .about = Die erste Null nach dem Typ: Sie zeigt dem Empfänger, wo das Padding endet und das Geheimnis beginnt.
field-padded-text =
    .about = Was verschlüsselt wird: der Text, sein MAC, falls er hineingehört, und Padding; die Chiffre nimmt nämlich nur ganze Blöcke von 16 Bytes.
field-padded-text-content =
    .about = Der Text dieses Records, schon komprimiert, falls beide Seiten das vereinbart haben.
field-padded-text-mac =
    .about = Ein Prüfwert über Nummer, Typ, Version, Länge und Inhalt des Records, gebildet mit einem geheimen Schlüssel: So fällt jede Änderung auf.
field-padded-text-padding =
    .about = Füllt den letzten Block auf. Jedes seiner Bytes nennt seine Länge, damit der Empfänger es prüfen kann.
field-padded-text-padding-length =
    .about = Länge des Paddings vor diesem Byte, 0 bis 255. So viel schneidet der Empfänger ab.
field-pre-master-secret-version =
    .about = Die Version im ClientHello, noch einmal und verschlüsselt: Hat jemand sie unterwegs durch eine ältere ersetzt, merkt es der Server.
field-pre-master-secret-random =
    .about = 46 Bytes, die der Client sich ausdenkt und nur der Server entschlüsseln kann: das eigentliche Geheimnis hinter allen Schlüsseln dieser Sitzung.
field-alert =
    .about = Eine Mitteilung von zwei Bytes an die Gegenseite: dass die Verbindung endet oder dass etwas nicht stimmt.
field-alert-level =
    .about = Wie ernst es ist. fatal beendet die Verbindung; nach warning darf es weitergehen. close_notify ist warning und trotzdem das Ende.
field-alert-description =
    .about = Worum es geht, als Zahl, damit die Gegenseite den Grund kennt. close_notify ist der ordentliche Abschied.
field-certificate-list =
    .about = Erst das Zertifikat des Senders, dann jeweils das des Ausstellers. Das Root-Zertifikat darf fehlen, denn der Empfänger muss es schon kennen.
field-certificate-list-length =
    .about = Länge der ganzen Liste in Bytes; 0 bei einem Client, der kein Zertifikat hat.
field-certificate =
    .about = Ein Glied der Kette, mit seiner Länge davor. Wer das eine ausgestellt hat, ist der Inhaber des nächsten.
field-certificate-length =
    .about = Länge dieses Zertifikats in Bytes. Danach beginnt das nächste.
field-certificate-value =
    .about = Ein öffentlicher Schlüssel, der Name, zu dem er gehört, der Zeitraum, in dem das gilt, und die Signatur des Ausstellers darunter.
field-certificate-entry =
    .about = Ein Zertifikat der Kette und die Erweiterungen, die zu ihm gehören.
field-certificate-request-context =
    .about = Nennt die Anfrage, auf die ein Zertifikat antwortet. Im Handshake ist das leer.
field-certificate-request-context-length =
    .about = Länge des Kontexts in Bytes: 0 im Handshake, danach bis zu 255.
field-certificate-request-context-value =
    .about = Bytes ohne eigene Bedeutung. Der Client sendet die aus der Anfrage des Servers zurück.
field-certificate-request-types =
    .about = Welche Arten von Zertifikaten infrage kommen, damit der Client weiß, womit er antworten darf.
field-certificate-request-types-length =
    .about = Länge der Liste der Arten in Bytes, eines für jede.
field-certificate-request-type =
    .about = Eine Art, die infrage kommt; rsa_sign zum Beispiel ist ein Zertifikat mit einem RSA-Schlüssel, der signieren darf.
field-certificate-request-signature-algorithms =
    .about = Welche Signaturen der Server prüfen kann: die im Zertifikat des Clients und die des Clients selbst.
field-certificate-request-signature-algorithms-length =
    .about = Länge der Liste der Signaturverfahren in Bytes, zwei für jedes.
field-certificate-request-signature-algorithm =
    .about = Eine Hashfunktion und ein Verfahren, damit zu signieren; beides zusammen kann der Server prüfen.
field-certificate-request-authorities =
    .about = Die Stellen, deren Zertifikate der Server akzeptiert: Ein Client mit mehreren kann das richtige wählen. Eine leere Liste gibt keinen Hinweis.
field-certificate-request-authorities-length =
    .about = Länge der Liste der Zertifizierungsstellen in Bytes; 0, wenn der Server keinen Hinweis gibt.
field-certificate-request-authority =
    .about = Eine Stelle, deren Zertifikate der Server akzeptiert, mit der Länge ihres Namens davor.
field-certificate-request-authority-length =
    .about = Länge des Namens dieser Zertifizierungsstelle in Bytes.
field-certificate-request-authority-name =
    .about = Wie die Stelle sich nennt, geschrieben wie in den Zertifikaten, die sie ausstellt, damit beides sich vergleichen lässt.
field-certificate-verify-signature-algorithm =
    .about = Mit welcher Hashfunktion und welchem Verfahren signiert ist; es muss eines von denen sein, die die Gegenseite prüfen kann.
field-certificate-verify-signature =
    .about = Der Beweis, dass der Sender den privaten Schlüssel zu seinem Zertifikat hat, mit seiner Länge davor.
field-certificate-verify-signature-length =
    .about = Länge der Signatur in Bytes. Bei RSA ist es die des Moduls des Senders.
field-certificate-verify-signature-value =
    .about = Mit dem privaten Schlüssel des Senders aus allen bisherigen Handshake-Nachrichten gebildet, damit sie zu keiner anderen Verbindung passt.
field-client-hello-version =
    .about = Die neueste Version, die der Client anbietet; der Server nimmt sie oder eine ältere. TLS 1.3 wird stattdessen in einer Erweiterung angeboten.
field-client-hello-random =
    .about = 32 zufällige Bytes, neu für jede Verbindung. Sie gehen in alle Schlüssel ein, damit sich nichts früher Aufgezeichnetes erneut abspielen lässt.
field-client-hello-session-id =
    .about = Nennt eine frühere Sitzung, die der Client gern wieder aufnähme; leer, wenn es keine gibt. Für TLS 1.3 lässt sie das Hello nur wie ein älteres aussehen.
field-client-hello-session-id-length =
    .about = Länge der Session-ID in Bytes, höchstens 32; 0, wenn der Client keine Sitzung nennt.
field-client-hello-session-id-value =
    .about = Die ID, die der Server der früheren Sitzung gab. Ein Client mit Ticket denkt sich eine aus: Kommt sie zurück, gilt das Ticket. In TLS 1.3 kommt sie immer zurück.
field-client-hello-cipher-suites =
    .about = Alle Arten, Schlüssel auszutauschen und Daten zu schützen, die der Client anbietet, die beste zuerst; der Server wählt eine.
field-client-hello-cipher-suites-length =
    .about = Länge der Liste der Cipher Suites in Bytes, zwei für jede.
field-client-hello-cipher-suite =
    .about = Schlüsselaustausch (nicht in TLS 1.3), Verschlüsselung und Hashfunktion unter einer Nummer. Ein Name mit SCSV am Ende ist keine Suite, sondern ein Zeichen für den Server.
field-client-hello-compression-methods =
    .about = Die Arten, Records zu komprimieren, die der Client anbietet, die beste zuerst. null, also keine Kompression, muss dabei sein.
field-client-hello-compression-methods-length =
    .about = Länge der Liste der Kompressionsverfahren in Bytes, eines für jedes.
field-client-hello-compression-method =
    .about = Eine Art, Records vor dem Verschlüsseln zu verkürzen. Heute ist nur noch null üblich, weil Längen Geheimnisse verraten können.
field-client-key-exchange-keys =
    .about = Das Geheimnis, aus dem alle Schlüssel entstehen, verschlossen mit dem öffentlichen Schlüssel des Servers, mit seiner Länge davor.
field-encrypted-pre-master-secret-length =
    .about = Länge des verschlüsselten Geheimnisses in Bytes: die des Moduls des Servers, 256 bei 2048 Bit.
field-encrypted-pre-master-secret =
    .about = Das aufgefüllte Geheimnis, mit dem öffentlichen RSA-Schlüssel des Servers verschlüsselt: Sehen darf es jeder, öffnen kann es nur der private.
field-client-key-exchange-public-key =
    .about = Die Hälfte des Clients: ein öffentlicher Schlüssel nur für diese Verbindung, mit seiner Länge davor. Sehen darf ihn jeder.
field-client-key-exchange-public-key-length =
    .about = Länge des öffentlichen Schlüssels in Bytes: 32 bei X25519, 65 bei P-256, 97 bei P-384.
field-curve-point-form =
    .about = Der Wert 4 sagt, dass beide Koordinaten ganz folgen. Die kürzeren Formen sind veraltet.
field-curve-point-x =
    .about = Die erste Koordinate des Punkts, eine Zahl von 32 Bytes bei P-256 und 48 bei P-384.
field-curve-point-y =
    .about = Die zweite Koordinate, so lang wie die erste. Der Empfänger prüft, dass dieser Punkt auf der Kurve liegt.
field-curve-coordinate =
    .about = Die eine Koordinate, mit der X25519 rechnet: 32 Bytes, das niederwertigste zuerst (Little-Endian).
field-extensions =
    .about = Alles, wofür die Nachricht kein eigenes Feld hat. Der Server antwortet nur auf das, wonach der Client gefragt hat.
field-extensions-length =
    .about = Länge aller Erweiterungen zusammen in Bytes.
field-extension =
    .about = Ein Zusatz zur Nachricht: sein Typ, seine Länge, seine Daten. Was ein Server nicht kennt, überspringt er.
field-extension-type =
    .about = Worum es in dieser Erweiterung geht, als registrierte Nummer, damit beide Seiten ihre Daten gleich verstehen.
field-extension-data-length =
    .about = Länge der Daten dieser Erweiterung in Bytes; so lässt sie sich überspringen. 0, wenn es schon alles sagt, dass sie da ist.
field-extension-data =
    .about = Der Inhalt der Erweiterung. Jeder Typ hat seine eigene Form; diese hier zerlegt das Handshake Lab nicht.
field-server-name-list =
    .about = Welchen Host der Client erreichen will, für alle lesbar, damit ein Server mit vielen Namen das richtige Zertifikat zeigt.
field-server-name-list-length =
    .about = Länge der Liste der Namen in Bytes.
field-server-name-type =
    .about = Welche Art von Name folgt. Festgelegt wurde nur eine einzige: 0, ein Hostname.
field-server-name =
    .about = Ein Name, nach dem der Client fragt, mit seiner Länge davor. Von jeder Art darf es nur einen geben.
field-server-name-length =
    .about = Länge dieses Namens in Bytes, mindestens 1.
field-server-name-value =
    .about = Der Hostname wie in einer Adresse, in ASCII und ohne Punkt am Ende.
field-max-fragment-length =
    .about = Wie viel Text ein Record tragen darf, in beiden Richtungen: Ein Client mit wenig Speicher bittet um weniger als die üblichen 16384 Bytes.
field-application-protocols =
    .about = Was in der Verbindung gesprochen werden könnte, etwa HTTP/2: die Angebote des Clients oder das eine, das der Server gewählt hat.
field-application-protocols-length =
    .about = Länge der Liste der Protokolle in Bytes.
field-application-protocol =
    .about = Ein Protokoll, sein Name mit der Länge davor. Wer sich schon hier einigt, spart später einen Hin- und Rückweg.
field-application-protocol-length =
    .about = Länge des Protokollnamens in Bytes, 1 bis 255.
field-application-protocol-value =
    .about = Das Kürzel, unter dem das Protokoll registriert ist: h2 zum Beispiel ist HTTP/2.
field-record-size-limit =
    .about = So viel darf ein geschützter Record an diese Seite höchstens tragen, damit ihr Speicher reicht. Jede Seite setzt ihre eigene Grenze.
field-session-ticket =
    .about = Was der Server dem Client einst zum Aufbewahren gab; wird es vorgezeigt, setzen beide jene Sitzung fort.
field-supported-versions =
    .about = Alle Versionen, die der Client spricht, die beste zuerst. Ein Server, der diese Liste versteht, übergeht die Version am Anfang des Hello.
field-supported-versions-length =
    .about = Länge der Liste der Versionen in Bytes, zwei für jede.
field-supported-version =
    .about = Eine Version, die der Client spricht. TLS 1.3 wird nur hier angeboten, weil manche Server an unbekannten Versionen anderswo scheiterten.
field-selected-version =
    .about = Die Version, die der Server aus der Liste des Clients gewählt hat. Nur für TLS 1.3 und neuer antwortet er hier.
field-named-groups =
    .about = Kurven und andere Gruppen für den Schlüsselaustausch und Verfahren wie ML-KEM, die besten zuerst. Der RSA-Schlüsselaustausch kommt ohne sie aus.
field-named-groups-length =
    .about = Länge der Liste der Gruppen in Bytes, zwei für jede.
field-named-group =
    .about = Ein Weg, auf dem beide zum selben Geheimnis kommen. Seine Konstanten sind öffentlich; darum genügt eine Nummer als Name.
field-ec-point-formats =
    .about = Wie Punkte auf einer Kurve geschrieben sein dürfen, wenn sie an diese Seite gehen; uncompressed muss dabei sein.
field-ec-point-formats-length =
    .about = Länge der Liste der Punktformate in Bytes, eines für jedes.
field-ec-point-format =
    .about = Eine Art, einen Punkt zu schreiben: uncompressed nennt beide Koordinaten ganz. Die kürzeren Arten sind veraltet.
field-certificate-status-type =
    .about = Wie der Client erfahren will, ob das Zertifikat widerrufen wurde; ocsp heißt: durch eine signierte Auskunft, die der Server mitschickt.
field-ocsp-responder-ids =
    .about = Wessen Auskünften über Zertifikate der Client vertraut. Meist ist die Liste leer: Der Server soll wissen, wen er fragt.
field-ocsp-responder-ids-length =
    .about = Länge der Liste der OCSP-Responder in Bytes, meist 0.
field-ocsp-responder-id =
    .about = Ein Dienst, dessen Auskünften der Client vertraut, mit der Länge seiner Kennung davor.
field-ocsp-responder-id-length =
    .about = Länge der Kennung dieses OCSP-Responders in Bytes.
field-ocsp-responder-id-value =
    .about = Welcher Dienst gemeint ist: entweder sein Name oder ein Hash seines öffentlichen Schlüssels.
field-ocsp-request-extensions =
    .about = Was der Server hinzufügen soll, wenn er nach dem Zertifikat fragt; meist nichts.
field-ocsp-request-extensions-length =
    .about = Länge der Zusätze zur Anfrage in Bytes, meist 0.
field-ocsp-request-extensions-value =
    .about = Die Zusätze zur Anfrage in der Form, die OCSP für sie vorsieht.
field-signed-certificate-timestamps =
    .about = Zusagen öffentlicher Logs, dieses Zertifikat zu verzeichnen, damit ein zu Unrecht ausgestelltes auffällt (Certificate Transparency).
field-signed-certificate-timestamps-length =
    .about = Länge der Liste der Zeitstempel in Bytes.
field-signed-certificate-timestamp =
    .about = Die Zusage eines Logs, mit ihrer Länge davor.
field-signed-certificate-timestamp-length =
    .about = Länge dieses Zeitstempels in Bytes.
field-signed-certificate-timestamp-value =
    .about = Welches Log zusagt, das Zertifikat zu verzeichnen, seit wann, und seine Signatur darunter.
field-hello-padding =
    .about = Nullen ohne Bedeutung, die nur das Hello verlängern, weil manche fehlerhaften Server an bestimmten Längen scheitern.
field-certificate-compression-algorithms =
    .about = Wie Zertifikate auf dem Weg zum Client komprimiert sein dürfen, um Bytes zu sparen; nur in TLS 1.3.
field-certificate-compression-algorithms-length =
    .about = Länge der Liste der Verfahren in Bytes, zwei für jedes.
field-certificate-compression-algorithm =
    .about = Eine Art der Kompression, die der Client rückgängig machen kann.
field-psk-key-exchange-modes =
    .about = Wie der Client einen Schlüssel nutzen würde, den beide Seiten schon haben, etwa aus einer früheren Sitzung; nur in TLS 1.3.
field-psk-key-exchange-modes-length =
    .about = Länge der Liste der Modi in Bytes, eines für jeden.
field-psk-key-exchange-mode =
    .about = psk_ke nutzt den gemeinsamen Schlüssel allein; psk_dhe_ke fügt einen neuen Schlüsselaustausch hinzu und damit Forward Secrecy.
field-psk-identities =
    .about = Die Pre-Shared Keys, die der Client verwenden könnte, der beste zuerst. Der Server wählt einen oder keinen.
field-psk-identities-length =
    .about = Länge der Liste der Kennungen in Bytes.
field-psk-identity =
    .about = Ein Pre-Shared Key, benannt durch sein Ticket, und das Alter des Tickets.
field-psk-identity-length =
    .about = Länge dieser Kennung in Bytes.
field-psk-identity-value =
    .about = Das Ticket, das der Server gab, oder ein anderer Name für einen Schlüssel, den beide haben.
field-psk-obfuscated-ticket-age =
    .about = Millisekunden, seit das Ticket kam, plus eine Zahl, die nur die beiden kennen. So kann kein Lauscher damit Verbindungen einander zuordnen.
field-psk-binders =
    .about = Ein Beweis für jede Kennung, in derselben Reihenfolge. Sie kommen zuletzt, denn sie decken das ganze Hello davor ab.
field-psk-binders-length =
    .about = Länge der Liste der Binder in Bytes.
field-psk-binder =
    .about = Der Beweis für eine Kennung, mit seiner Länge davor.
field-psk-binder-length =
    .about = Länge dieses Binders in Bytes: die des Hashs, 32 oder 48.
field-psk-binder-value =
    .about = Ein HMAC über den Hash des Hello, mit einem Schlüssel aus dem Pre-Shared Key. So ist dieser an genau dieses Hello gebunden.
field-psk-selected-identity =
    .about = Die Kennung, die der Server gewählt hat: ihr Platz in der Liste des Clients, gezählt ab 0.
field-maximum-early-data =
    .about = So viele Daten darf der Client höchstens mit seinem nächsten Hello senden. Bei mehr beendet der Server die Verbindung.
field-cookie =
    .about = Der Server gibt es im HelloRetryRequest, und der Client gibt es zurück. So muss der Server sich das erste Hello nicht merken.
field-cookie-length =
    .about = Länge des Cookies in Bytes, mindestens 1.
field-cookie-value =
    .about = Bytes, die nur der Server versteht. Der Client gibt sie unverändert zurück.
field-key-shares =
    .about = Öffentliche Werte für Gruppen, die der Server wohl wählt, vorab gesendet, um einen Hin- und Rückweg zu sparen; nur in TLS 1.3.
field-key-shares-length =
    .about = Länge aller Key Shares zusammen in Bytes.
field-key-share =
    .about = Die Hälfte einer Seite für eine Gruppe. Mit der Hälfte der anderen ergibt sie für beide ein Geheimnis, das sonst niemand berechnen kann.
field-key-share-group =
    .about = Die Gruppe des öffentlichen Werts: Danach rechnet die Gegenseite.
field-key-share-key-exchange =
    .about = Was die Gegenseite braucht, um auf dasselbe Geheimnis zu kommen, mit seiner Länge davor.
field-key-share-key-exchange-length =
    .about = Länge des öffentlichen Werts in Bytes. Sie hängt von der Gruppe ab: 32 bei x25519, bei X25519MLKEM768 vom Client 1216 und vom Server 1120.
field-key-share-key-exchange-value =
    .about = Der öffentliche Schlüssel eines Schlüsselpaars für diesen Austausch. Der private verlässt seine Seite nie. Bei X25519MLKEM768 kommt ein ML-KEM-Teil zuerst.
field-key-share-encapsulation-key =
    .about = Der öffentliche ML-KEM-768-Schlüssel des Clients, 1184 Bytes. Damit verschließt der Server ein Geheimnis, das nur der Client öffnen kann.
field-key-share-encapsulated-secret =
    .about = Das ML-KEM-768-Geheimnis des Servers, verschlossen mit dem Schlüssel des Clients: 1088 Bytes. Sehen darf es jeder.
field-key-share-selected-group =
    .about = Die Gruppe, die der Server möchte. Der Client sagt noch einmal Hallo, mit einer Hälfte dafür.
field-trust-anchors =
    .about = Welchen Stellen der Client vertraut, damit ein Server mit mehreren Zertifikaten eines wählen kann, das akzeptiert wird.
field-trust-anchors-length =
    .about = Länge der Liste der Zertifizierungsstellen in Bytes.
field-trust-anchor =
    .about = Eine Stelle, der der Client vertraut, mit der Länge ihrer Kennung davor.
field-trust-anchor-length =
    .about = Länge der Kennung dieser Zertifizierungsstelle in Bytes.
field-trust-anchor-value =
    .about = Eine Nummer, die für die Stelle steht (ein Object Identifier), damit ihr langer Name nicht gesendet werden muss.
field-signature-schemes =
    .about = Die Signaturen, die der Sender prüfen kann, die beste zuerst, damit die Gegenseite nur solche verwendet.
field-signature-schemes-length =
    .about = Länge der Liste der Signaturverfahren in Bytes, zwei für jedes.
field-signature-scheme =
    .about = Eine Hashfunktion und ein Verfahren, damit zu signieren; beides zusammen kann der Sender prüfen.
field-renegotiated-connection =
    .about = Bindet eine Neuaushandlung an den Handshake davor, damit niemand vorher eigene Daten einschleusen kann. Leer in einem ersten Handshake.
field-renegotiated-connection-length =
    .about = Länge der früheren verify_data in Bytes: 0 in einem ersten Handshake, später meist 12 vom Client und 24 vom Server.
field-renegotiated-connection-value =
    .about = Die Beweise des vorigen Handshakes: vom Client sein eigener, vom Server der des Clients und sein eigener.
field-finished-verify-data =
    .about = Der Beweis aus einem gemeinsamen Geheimnis und dem Hash aller bisherigen Nachrichten: 12 Bytes, in TLS 1.3 so lang wie der Hash. Er passt nur, wenn beide dasselbe sahen und dieselben Schlüssel haben.
field-handshake =
    .about = Ein Schritt der Aushandlung: Typ, Länge, Inhalt. Mehrere Nachrichten passen in einen Record, und eine lange kann mehrere brauchen.
field-handshake-type =
    .about = Welche Nachricht das ist, damit der Empfänger weiß, wie der Rest zu lesen ist und ob sie jetzt kommen darf.
field-handshake-length =
    .about = Länge dieser Nachricht in Bytes. Die Länge des Records sagt das nicht: Nachrichten teilen sich Records oder füllen mehrere.
field-handshake-body =
    .about = Der Inhalt der Nachricht. Diesen Typ zerlegt das Handshake Lab nicht.
field-new-session-ticket-lifetime-hint =
    .about = Wie lange der Server das Ticket voraussichtlich akzeptiert, damit der Client es nicht länger aufbewahrt; 0 lässt das offen.
field-new-session-ticket-lifetime =
    .about = Wie lange das Ticket gilt, höchstens sieben Tage. Danach wirft der Client es weg.
field-new-session-ticket-age-add =
    .about = Eine Zufallszahl, die der Client zum Alter des Tickets addiert, wenn er es vorzeigt. So kann kein Lauscher das Alter lesen.
field-new-session-ticket-nonce =
    .about = Unterscheidet den Pre-Shared Key dieses Tickets von denen anderer, mit seiner Länge davor.
field-new-session-ticket-nonce-length =
    .about = Länge der Nonce in Bytes, höchstens 255.
field-new-session-ticket-nonce-value =
    .about = Geht mit dem Resumption Secret in den Pre-Shared Key ein. Keine zwei Tickets einer Verbindung haben dieselbe.
field-new-session-ticket =
    .about = Was der Client aufbewahren und nächstes Mal vorzeigen soll, damit der Server sich die Sitzung nicht merken muss. Davor die Länge.
field-new-session-ticket-length =
    .about = Länge des Tickets in Bytes; 0, wenn der Server doch keines ausgibt.
field-new-session-ticket-value =
    .about = Das Geheimnis der Sitzung und das Vereinbarte, versiegelt vom Server: Der Client kann es aufbewahren, aber weder lesen noch verändern.
field-key-update-request =
    .about = Ob der Sender auch die Gegenseite um einen neuen Schlüssel bittet.
field-record =
    .about = Worin alles auf der Leitung verpackt ist: fünf Bytes Kopf, dann Inhalt von einer einzigen Art.
field-record-content-type =
    .about = Die Art des Inhalts: Handshake, Alert, change_cipher_spec oder Anwendungsdaten. Sie bleibt lesbar, damit der Empfänger weiß, was zu tun ist. Versiegelt nennt TLS 1.3 immer Anwendungsdaten.
field-record-version =
    .about = Nach welcher Version der Record gebaut ist. Beim ClientHello ist noch keine vereinbart; dort ist jede recht, die mit 03 beginnt. Records von TLS 1.3 nennen TLS 1.2.
field-record-fragment-length =
    .about = Länge des restlichen Records in Bytes: bis 16384, dazu bis 2048 (in TLS 1.3 bis 256) durch Kompression und Verschlüsselung.
field-record-fragment =
    .about = Der Inhalt des Records, verschlüsselt, mit allem, was der Empfänger braucht, um ihn zu öffnen und zu prüfen.
field-record-explicit-nonce =
    .about = Der Teil der Nonce, den der Sender für jeden Record wählt und mitschickt. Unter einem Schlüssel darf er sich nie wiederholen.
field-record-ciphertext =
    .about = Der verschlüsselte Inhalt. Lesen können ihn nur die beiden. Bei CBC sieht jeder, wie viele Blöcke der Text füllt, bei anderen Chiffren, wie lang er ist.
field-record-authentication-tag =
    .about = 16 Bytes, mit dem Schlüssel berechnet aus Nonce, Geheimtext und Nummer, Typ, Version und Länge des Records: Jede Änderung fällt auf.
field-record-initialization-vector =
    .about = 16 unvorhersehbare Bytes, die in den ersten Block gemischt werden, damit derselbe Text nicht zweimal gleich aussieht.
field-record-mac =
    .about = Ein Prüfwert, gebildet mit einem geheimen Schlüssel, hier über den Geheimtext: So entschlüsselt der Empfänger nichts Verändertes.
field-plaintext =
    .about = Was der Record sagt, sobald er entschlüsselt und gegebenenfalls dekomprimiert ist.
field-change-cipher-spec =
    .about = Ein einziges Byte mit dem Wert 1: Alles, was diese Seite ab hier sendet, ist mit den neuen Schlüsseln geschützt. In TLS 1.3 bedeutet es nichts und hilft nur alten Geräten unterwegs.
field-handshake-fragment =
    .about = Ein Stück einer Nachricht, die sich über mehrere Records verteilt; lesbar sind nur alle Stücke zusammen.
field-alert-fragment =
    .about = Eines der beiden Bytes eines Alerts; das andere ist in einem anderen Record.
field-application-data =
    .about = Worum es eigentlich geht: was die Programme beider Seiten einander mitteilen. TLS trägt es, ohne hineinzusehen.
field-server-hello-version =
    .about = Die Version, die beide sprechen werden: die neueste, die der Client angeboten hat und der Server kennt. Für TLS 1.3 steht hier TLS 1.2, und eine Erweiterung antwortet.
field-server-hello-random =
    .about = 32 eigene zufällige Bytes des Servers. Sie gehen wie die des Clients in alle Schlüssel ein, damit keine Seite sie allein bestimmt. In einem HelloRetryRequest sind sie ein fester Wert.
field-server-hello-session-id =
    .about = Eine neue ID benennt diese Sitzung, damit sie sich später wieder aufnehmen lässt; kommt die des Clients zurück, geht die frühere weiter. In TLS 1.3 kommt immer die des Clients zurück.
field-server-hello-session-id-length =
    .about = Länge der Session-ID in Bytes, höchstens 32; 0, wenn keine ID diese Sitzung wieder aufnehmen kann.
field-server-hello-session-id-value =
    .about = Bytes ohne eigene Bedeutung: Sie müssen nur eine Sitzung von einer anderen unterscheiden.
field-server-hello-cipher-suite =
    .about = Die eine, die der Server aus der Liste des Clients gewählt hat: Sie legt Schlüsselaustausch (nicht in TLS 1.3), Verschlüsselung und Hashfunktion fest.
field-server-hello-compression-method =
    .about = Das eine, das der Server aus der Liste des Clients gewählt hat; null heißt, dass Records nicht komprimiert werden.
field-server-key-exchange-parameters =
    .about = Die Gruppe und der öffentliche Schlüssel des Servers. Der Server signiert genau diese Bytes, mit beiden Zufallswerten davor.
field-server-key-exchange-curve-type =
    .about = Wie die Kurve angegeben ist. Erlaubt ist nur noch 3, named_curve: Es folgt eine registrierte Nummer.
field-server-key-exchange-named-curve =
    .about = Die Gruppe, in der beide Seiten rechnen. Der Server hat sie aus der Liste des Clients gewählt.
field-server-key-exchange-public-key =
    .about = Die Hälfte des Servers: ein öffentlicher Schlüssel nur für diese Verbindung, mit seiner Länge davor. Sehen darf ihn jeder.
field-server-key-exchange-public-key-length =
    .about = Länge des öffentlichen Schlüssels in Bytes: 32 bei X25519, 65 bei P-256, 97 bei P-384.
field-server-key-exchange-signature-algorithm =
    .about = Mit welcher Hashfunktion und welchem Verfahren der Server signiert hat; der Client muss es angeboten haben.
field-server-key-exchange-signature =
    .about = Der Beweis, dass der Server den privaten Schlüssel zu seinem Zertifikat hat, mit seiner Länge davor.
field-server-key-exchange-signature-length =
    .about = Länge der Signatur in Bytes. Bei RSA ist es die des Moduls des Servers, bei Ed25519 sind es 64.
field-server-key-exchange-signature-value =
    .about = Mit dem privaten Schlüssel zum Zertifikat aus beiden Zufallswerten und den Parametern gebildet; sie passt zu keiner anderen Verbindung.
field-hkdf-label =
    .about = Die Bytes, die HKDF-Expand sagen, wofür das Ergebnis ist: seine Länge, ein Label und ein Kontext.
field-hkdf-label-output-length =
    .about = Länge des Ergebnisses in Bytes: bei einem Geheimnis die des Hashs, bei einem Write Key die des Schlüssels der Chiffre.
field-hkdf-label-label =
    .about = Der Zweck des Ergebnisses, mit der Länge des Textes davor.
field-hkdf-label-label-length =
    .about = Länge des Labels in Bytes.
field-hkdf-label-label-value =
    .about = Beginnt immer mit „tls13 “. Verschiedene Labels führen zu Ergebnissen, die nichts gemeinsam haben.
field-hkdf-label-context =
    .about = Bindet das Ergebnis an diesen Handshake, mit seiner Länge davor. Bei Schlüsseln und IVs ist es leer.
field-hkdf-label-context-length =
    .about = Länge des Kontexts in Bytes: 0 oder meist die des Hashs.
field-hkdf-label-context-value =
    .about = Der Hash des bisherigen Handshakes oder die Nonce eines Tickets.
field-signed-content =
    .about = Die Bytes, die wirklich signiert werden. Sie passen nur zu diesem Handshake und zu dieser Seite.
field-signed-content-spaces =
    .about = 64 Leerzeichen. So beginnt, was älteres TLS signiert, nie; also kann keine solche Signatur hier gelten.
field-signed-content-context =
    .about = Sagt, welche Seite signiert: „TLS 1.3, server CertificateVerify“ oder dasselbe mit client.
field-signed-content-separator =
    .about = Ein Nullbyte: Hier endet der Text.
field-signed-content-transcript-hash =
    .about = Der Hash aller Nachrichten bis zum Zertifikat des Signierenden. Auch beide Hälften des Schlüsselaustauschs sind darunter.
field-inner-plaintext =
    .about = Die Bytes, die wirklich versiegelt werden: der Inhalt, sein Typ und Padding, falls es welches gibt.
field-inner-plaintext-content =
    .about = Der Inhalt des Records: Nachrichten, ein Alert oder Daten.
field-inner-plaintext-content-type =
    .about = Der wahre Typ des Inhalts. Außen stehen immer Anwendungsdaten. Der Empfänger sucht das letzte Byte, das nicht null ist.
field-inner-plaintext-padding =
    .about = Nullen, die verbergen, wie lang der Inhalt ist. Sie können fehlen.
field-compressed-text =
    .about = Was der Record sagt, vor dem Verschlüsseln kürzer gemacht: Teil eines zlib-Stroms, der von Record zu Record weitergeht.
field-zlib-method =
    .about = Das erste Byte des Stroms: 8 für DEFLATE, und wie weit der komprimierte Text auf schon Gesagtes zurückverweisen darf.
field-zlib-flags =
    .about = Wie viel Mühe sich das Komprimieren gab, und eine Prüfung: Beide Bytes dieses Kopfs sind, als eine Zahl gelesen, ein Vielfaches von 31.
field-deflate-blocks =
    .about = Der Text selbst, Bit für Bit: kurze Codes für häufige Bytes und Verweise auf schon Vorgekommenes, auch in früheren Records.
field-deflate-flush-marker =
    .about = Ein leerer Block, der den Strom auf ein ganzes Byte bringt, damit sich der Record dekomprimieren lässt, sobald er da ist.
field-unreadable-fragment =
    .about = Bytes, die hier keine Nachricht sind: Sie wurden unterwegs verändert oder halten die Form nicht ein. Der Empfänger antwortet mit einem Alert.
field-der-tag =
    .about = Von welchem Typ das Element ist, das hier beginnt, damit klar ist, was kommt: eine Zahl, ein Text, eine Folge von Elementen.
field-der-length =
    .about = Länge des Inhalts in Bytes; so lässt sich das Element überspringen. Ab 128 zählt das erste Byte die Bytes der Länge.
field-der-unused-bits =
    .about = So viele Bits am Ende des letzten Bytes zählen nicht: Eine Bitfolge darf mitten in einem Byte enden.
field-der-element =
    .about = Ein Teil, der hier nicht erklärt wird, aber die Form aller anderen hat: Tag, Länge und Inhalt.
field-der-content =
    .about = Was das Element sagt. Wie es zu lesen ist, sagt sein Tag.
field-der-unreadable =
    .about = Bytes, die nicht die Form eines Elements haben. Ein Zertifikat mit so einem Teil wird abgelehnt.
field-certificate-signed-part =
    .about = Alles, wofür der Aussteller bürgt. Genau diese Bytes, Tag und Länge eingeschlossen, werden gehasht und signiert: Jede Änderung fällt auf.
field-certificate-signature-algorithm =
    .about = Mit welcher Hashfunktion und welchem Verfahren der Aussteller signiert hat. Es muss dasselbe sein wie im signierten Teil.
field-certificate-signature =
    .about = Mit dem privaten Schlüssel des Ausstellers aus dem Hash des signierten Teils gebildet. Prüfen kann sie, wer seinen öffentlichen Schlüssel hat.
field-ecdsa-signature =
    .about = Eine Signatur mit einer elliptischen Kurve besteht aus zwei Zahlen, die hier zusammengepackt sind.
field-ecdsa-signature-r =
    .about = Stammt von einem Punkt der Kurve, der zufällig für nur diese eine Signatur gewählt wurde.
field-ecdsa-signature-s =
    .about = Verbindet den Hash der signierten Bytes mit dem privaten Schlüssel und der Zahl r.
field-certificate-version =
    .about = Gezählt ab 0: 2 heißt Version 3, die erste mit Erweiterungen. Ein Zertifikat ohne diesen Teil hat Version 1.
field-certificate-serial-number =
    .about = Der Aussteller gibt jedem seiner Zertifikate eine andere: So lässt sich ein einzelnes nennen, etwa um es zu widerrufen.
field-certificate-signed-algorithm =
    .about = Das Signaturverfahren noch einmal, hier unter den signierten Bytes, damit niemand ein anderes vorgeben kann.
field-certificate-issuer =
    .about = Der Aussteller dieses Zertifikats. Das nächste der Kette muss diesen Namen als Inhaber tragen.
field-certificate-validity =
    .about = Die Zeit, in der der Aussteller für das Zertifikat bürgt. Davor und danach sollte es niemand akzeptieren.
field-certificate-not-before =
    .about = Die erste Sekunde, in der das Zertifikat gilt, in Weltzeit.
field-certificate-not-after =
    .about = Die letzte Sekunde, in der das Zertifikat gilt, in Weltzeit. So lange kann ein Dieb des Schlüssels sich als sein Inhaber ausgeben.
field-certificate-subject =
    .about = Der Inhaber des Zertifikats. Bei einem Server zählen die Namen in den Erweiterungen.
field-certificate-issuer-unique-id =
    .about = War für doppelt vergebene Namen gedacht. Niemand sollte sie mehr verwenden.
field-certificate-subject-unique-id =
    .about = War für doppelt vergebene Namen gedacht. Niemand sollte sie mehr verwenden.
field-algorithm-identifier =
    .about = Welches Verfahren es ist, als Nummer, die auf der ganzen Welt dieselbe ist.
field-algorithm-parameters =
    .about = Was das Verfahren sonst noch wissen muss: nichts (NULL) bei RSA, die Kurve bei einem Schlüssel auf einer elliptischen Kurve.
field-certificate-public-key =
    .about = Worum es im Zertifikat eigentlich geht: der Schlüssel, der zum Namen darüber gehört, mit seinem Verfahren.
field-certificate-public-key-algorithm =
    .about = Wofür der Schlüssel gemacht ist, damit klar ist, welche Form seine Bytes haben.
field-certificate-public-key-bits =
    .about = Der Schlüssel, wie das Verfahren ihn schreibt, verpackt, damit ihn auch weitergeben kann, wer das Verfahren nicht kennt.
field-rsa-public-key =
    .about = Zwei Zahlen, mit denen jeder für den Inhaber verschlüsseln und prüfen kann, was er signiert hat.
field-rsa-modulus =
    .about = Das Produkt zweier geheimer Primzahlen. Davor steht eine Null, wenn das höchste Bit gesetzt ist, sonst wäre die Zahl negativ.
field-rsa-public-exponent =
    .about = In diese Potenz wird eine Nachricht beim Verschlüsseln erhoben; fast immer 65537, weil das schnell geht.
field-elliptic-curve-point =
    .about = Der öffentliche Schlüssel einer elliptischen Kurve: 04, dann beide Koordinaten des Punkts.
field-name-part =
    .about = Eine Stufe des Namens, vom Land bis hinab zur Person oder zum Host; eine Menge, denn eine Stufe darf mehreres sagen.
field-name-attribute =
    .about = Eine Angabe im Namen: was für eine Angabe es ist und was sie lautet.
field-name-attribute-type =
    .about = Was der Wert ist: ein Land, eine Organisation, der eigentliche Name.
field-name-attribute-value =
    .about = Der Text selbst. Namen sind nur gleich, wenn diese gleich sind.
field-general-name-host =
    .about = Ein Host, um den es im Zertifikat geht. Ein Stern am Anfang steht für ein beliebiges Namensglied.
field-general-name-email =
    .about = Eine Adresse, um die es im Zertifikat geht.
field-general-name-uri =
    .about = Wo etwas abzuholen ist oder worum es im Zertifikat geht.
field-general-name-ip-address =
    .about = Eine Adresse, um die es im Zertifikat geht, als 4 oder 16 Bytes; in einer Einschränkung mit einer Maske dahinter.
field-general-name-directory =
    .about = Ein Name in derselben Form wie die von Aussteller und Inhaber.
field-general-name-registered-id =
    .about = Ein Name, der nur aus einer registrierten Nummer besteht.
field-general-name-other =
    .about = Ein Name von einer Art, die Browser nicht verwenden.
field-certificate-extensions =
    .about = Wofür Version 1 keinen Platz hatte: wozu der Schlüssel dient, welche Hosts gemeint sind, ob der Inhaber Zertifikate ausstellen darf.
field-certificate-extension =
    .about = Eine Aussage des Ausstellers: ihre Art, ob ein Leser sie übergehen darf, und ihr Inhalt.
field-certificate-extension-id =
    .about = Welche Erweiterung es ist, als Nummer, die auf der ganzen Welt dieselbe ist.
field-certificate-extension-critical =
    .about = Wer eine kritische Erweiterung nicht versteht, muss das Zertifikat ablehnen. Jede andere darf er übergehen.
field-certificate-extension-value =
    .about = Die eigenen Elemente der Erweiterung, verpackt, damit sie überspringen kann, wer sie nicht kennt.
field-basic-constraints =
    .about = Ob der Inhaber Zertifikate ausstellen darf. Ohne das könnte jeder mit einem Zertifikat eines für jeden Host signieren.
field-basic-constraints-authority =
    .about = Ja, wenn der Inhaber Zertifikate ausstellen darf. Ist er keine Zertifizierungsstelle, fehlt diese Angabe.
field-basic-constraints-path-length =
    .about = So viele Stellen dürfen höchstens zwischen dieser und dem letzten Zertifikat der Kette kommen.
field-key-usage =
    .about = Die erlaubten Zwecke des Schlüssels, ein Bit für jeden. Der RSA-Schlüsselaustausch braucht keyEncipherment, ECDHE digitalSignature.
field-extended-key-usage =
    .about = Für welche Zwecke das Zertifikat gilt, damit eines für E-Mail nicht für einen Webserver taugt.
field-extended-key-usage-purpose =
    .about = Ein erlaubter Zweck: serverAuth für Server, clientAuth für Clients.
field-subject-alternative-names =
    .about = Alle Hosts, für die das Zertifikat gilt. Der Name, nach dem der Client gefragt hat, muss darunter sein.
field-issuer-alternative-names =
    .about = Weitere Namen des Ausstellers, etwa seine Webadresse. Für die Prüfung zählen sie nicht.
field-subject-key-identifier =
    .about = Ein kurzer Name des Schlüssels, meist sein Hash, damit sich Zertifikate zu diesem Schlüssel schnell finden lassen.
field-authority-key-identifier =
    .about = Welcher Schlüssel des Ausstellers signiert hat: Ein Aussteller kann mehrere unter einem Namen haben.
field-authority-key-identifier-key =
    .about = Dieselben Bytes wie die Kennung des Schlüssels im eigenen Zertifikat des Ausstellers.
field-authority-key-identifier-issuer =
    .about = Nennt das Zertifikat des Ausstellers nach dem, der es ausgestellt hat, zusammen mit der Seriennummer.
field-authority-key-identifier-serial-number =
    .about = Nennt das Zertifikat des Ausstellers nach seiner Nummer, zusammen mit dem, der es ausgestellt hat.
field-name-constraints =
    .about = Für welche Namen der Inhaber Zertifikate ausstellen darf, damit die Stelle einer Firma nicht für andere spricht.
field-name-constraints-permitted =
    .about = Jeder Name unterhalb dieser Stelle muss in einem dieser Bereiche liegen.
field-name-constraints-excluded =
    .about = Kein Name unterhalb dieser Stelle darf in einem dieser Bereiche liegen.
field-name-constraints-subtree =
    .about = Ein Name und alle, die unter ihm liegen.
field-name-constraints-distance =
    .about = Wie weit unter dem Namen der Bereich beginnt oder endet. Im Web steht das nie da.
field-certificate-policies =
    .about = Nach welchen Regeln der Aussteller geprüft hat, wem er das Zertifikat gab.
field-certificate-policy =
    .about = Ein Regelwerk, gegebenenfalls mit Anmerkungen.
field-certificate-policy-id =
    .about = Welche Regeln es sind, als registrierte Nummer.
field-certificate-policy-qualifiers =
    .about = Wo die Regeln nachzulesen sind, oder ein Text zum Anzeigen. Für die Prüfung zählt das nicht.
field-crl-distribution-points =
    .about = Wo die Liste der Zertifikate zu finden ist, die der Aussteller vor Ablauf ihrer Zeit widerrufen hat.
field-crl-distribution-point =
    .about = Ein Ort, an dem die Liste liegt, für alle Gründe oder für einige.
field-crl-distribution-point-name =
    .about = Unter welchem Namen oder welcher Adresse die Liste abzuholen ist.
field-crl-distribution-point-reasons =
    .about = Für welche Gründe des Widerrufs diese Liste geführt wird, ein Bit für jeden.
field-crl-distribution-point-issuer =
    .about = Wer die Liste signiert, wenn es nicht der Aussteller des Zertifikats ist.
field-authority-information-access =
    .about = Wo sich erfragen lässt, ob das Zertifikat widerrufen wurde, und wo das Zertifikat des Ausstellers liegt.
field-authority-information-access-description =
    .about = Ein Dienst des Ausstellers, mit seiner Adresse.
field-authority-information-access-method =
    .about = Was unter der Adresse zu finden ist: ocsp gibt Auskunft über Widerrufe, caIssuers hat das Zertifikat des Ausstellers.
field-certificate-timestamps =
    .about = Signierte Zusagen öffentlicher Logs, dieses Zertifikat bald zu verzeichnen: Ein heimlich ausgestelltes hätte keine.

## Der Vergleich der Handshakes, die Stufen des Key Schedule und die Rechnung mit kleinen Zahlen.

compare-about = Drei Sitzungen mit deiner Wahl: je eine Verbindung, ungestört. Alle Zahlen stammen aus ihren Records, bis zu den ersten Daten.
compare-running = Die Sitzungen laufen noch.
compare-show = { $handshake } zeigen
compare-show-short = Zeigen
compare-from-client = Vom Client:
compare-from-server = Vom Server:
compare-sealed = (versiegelt)
compare-message = { $name }, { $bytes } Bytes
compare-round-trips = Hin- und Rückwege vor den Daten
compare-round-trips-count = { $count }
compare-bytes = Bytes bis dahin
compare-bytes-count = { $client } vom Client, { $server } vom Server
compare-eavesdropper = Ein Lauscher liest
compare-readable = { $readable } von { $all } Bytes
compare-certificate-readable = und das Zertifikat des Servers
compare-certificate-sealed = Das Zertifikat ist versiegelt.
compare-proof = Der Server beweist, dass das Zertifikat seines ist
compare-place = Schritt { $step } von { $count }
compare-no-proof = So weit kommt es nicht.
compare-stolen-key = Ein Jahr später wird der private Schlüssel gestohlen
compare-stolen-key-decrypted = Die Aufzeichnung geht auf: Dieser Schlüssel hat das Geheimnis entschlüsselt.
compare-stolen-key-signed = Die Aufzeichnung bleibt zu: Dieser Schlüssel hat nur signiert.
compare-stolen-key-none = Die Aufzeichnung bleibt zu: Dieser Schlüssel hat nichts getan.
compare-hello = Wie sie reden
compare-certificate = Wer sie sind
compare-secret = Das gemeinsame Geheimnis
compare-signature = Eine eigene Signatur
compare-fingerprint = Beide haben dasselbe gehört
compare-no-secret-tls13 = Die Hälften sind in den Hellos.
compare-no-signature-rsa = Keine: Das richtige Finished ist der Beweis.
compare-no-signature-ecdhe = Sie ist in ServerKeyExchange.
compare-nothing = Nichts
key-schedule-early-secret = Stufe 1: was sie aus einer früheren Verbindung teilen, oder Nullen
key-schedule-handshake-secret = Stufe 2: Das gemeinsame Geheimnis kommt dazu
key-schedule-main-secret = Stufe 3: Nichts Neues kommt dazu; diese Geheimnisse sind für die Daten
key-schedule-not-yet = noch nicht
proof-title = Der signierte Inhalt
proof-words = Jeder kann ein Zertifikat kopieren. Nur sein Besitzer hat den privaten Schlüssel, der diese Signatur erzeugt, und der Hash bindet sie an dieses eine Gespräch.
sealing-title = Ab wo versiegelt, mit welchen Schlüsseln
sealing-messages = Nachrichten
sealing-outer = Typ außen
sealing-inner = Typ innen
sealing-keys = Schlüssel aus
sealing-none = nichts versiegelt
toy-title = Dasselbe mit kleinen Zahlen
toy-rsa = Die Seite rechnet das aus, damit du es nachrechnen kannst. Das echte n hat über 600 Stellen, und niemand findet seine beiden Primzahlen.
toy-halves = Die Seite rechnet das aus, damit du es nachrechnen kannst. Die echten privaten Teile haben 77 Stellen oder mehr, und statt Potenzen gibt es Punkte auf einer Kurve.
toy-p = Primzahl p, geheim
toy-q = Primzahl q, geheim
toy-secret = Zu verschließendes Geheimnis
toy-modulus = Öffentlich: der Modulus
toy-order = Das kann nur berechnen, wer p und q hat
toy-exponents = Öffentlicher Exponent e, privater Exponent d
toy-locked = Der Client verschließt das Geheimnis
toy-opened = Der Server öffnet es
toy-client = Privater Teil des Clients
toy-server = Privater Teil des Servers
toy-half-of-client = Die Hälfte des Clients, für alle sichtbar
toy-half-of-server = Die Hälfte des Servers, für alle sichtbar
toy-secret-of-client = Client: die Hälfte des Servers und sein privater Teil
toy-secret-of-server = Server: die Hälfte des Clients und sein privater Teil
toy-hybrid = ML-KEM geht anders vor. Im Hello des Clients ist ein Wegwerfschloss von { $padlock } Bytes. Der Server verschließt damit ein frisches Geheimnis, und { $box } Bytes kommen zurück. Beide Geheimnisse gehen ein: Ein Dieb muss beide knacken.

# Der Angreifer auf der Leitung
attack-record = { $message }, vom { $actor ->
        [client] Client
       *[server] Server
    }
attack-record-unknown = Record { $number } vom { $actor ->
        [client] Client
       *[server] Server
    }
attack-fate = { $way ->
        [dropped] verschluckt
        [cut] abgebrochen
       *[overtaken] zurückgehalten
    }
attack-more = Feld ändern, einschleusen, wiederholen
attack-change-field = Ein Feld ändern
attack-field = { $name }, ab Byte { $byte }: { $value }
attack-inject = Davor einen Record einschleusen
attack-bytes = Bytes, die ankommen
attack-do = Ausführen
attack-replay = Davor einen früheren Record noch einmal senden
attack-choose = Wählen …
attack-bad-bytes = „{ $typed }“ ist keine Liste von Bytes. Tippe Paare aus den Ziffern 0 bis 9 und a bis f, mindestens eins.
attack-edits = { $count ->
        [0] Noch keine Eingriffe
        [one] { $count } Eingriff
       *[other] { $count } Eingriffe
    }
attack-undo = Rückgängig
attack-remove = Entfernen
attack-recipes = Rezepte
attack-knows = Was der Angreifer hat
attack-can = Der Angreifer kann jeden Record ändern, verschlucken, wiederholen und erfinden. Einen Schlüssel hat er nicht.
attack-lesson = Die Lehre:
attack-see = Zeigen, wie es ausgeht
attack-not-yet = Bisher hat es niemand bemerkt.
    .words = Geh Schritt für Schritt weiter, oder springe ans Ende.
attack-difference = Erster Unterschied zur ehrlichen Sitzung: Schritt { $step }. Jetzt: „{ $now }“ Ehrlich: „{ $honest }“
attack-difference-show = Zeigen
attack-predict = Deine Vorhersage: Wer bemerkt es zuerst?
attack-predict-answer = { $who ->
        [client] Der Client
        [server] Der Server
       *[nobody] Niemand
    }
attack-foreseen = { $right ->
        [yes] Du hast es vorhergesagt: { $who ->
            [client] der Client
            [server] der Server
           *[nobody] niemand
        }.
       *[no] Deine Vorhersage war: { $who ->
            [client] der Client
            [server] der Server
           *[nobody] niemand
        }.
    }
attack-noticed = Der { $actor ->
        [client] Client
       *[server] Server
    } bemerkt es.
    .words = Schritt { $step } von { $count }. { $reason }.{ $has-check ->
        [yes] { " " }Die Prüfung, die scheitert: { $check }.
       *[no] { "" }
    }{ $has-alert ->
        [yes] { " " }Sein Alert: { $alert }.
       *[no] { " " }Er sendet keinen Alert.
    }
attack-expected = Erwartet: { $value }
attack-found = Gefunden: { $value }
attack-unnoticed = Niemand bemerkt es.
    .words = { $reason ->
        [nowhere] In dieser Sitzung wird kein solcher Record gesendet; es wurde also nichts geändert.
        [same] Jedes Byte kam an, wie es gesendet wurde. Wer Nachrichten nur weiterreicht, gewinnt nichts.
        [copied] Keine Prüfung scheitert: Nichts an einer Kopie zeigt, dass sie eine ist.
        [short] Die Verbindung endet früh, und es sieht nach einem Abschied aus. Niemand hat diesen Abschied versiegelt, und nicht jeder Text kommt an.
       *[harmless] Beide Seiten enden mit denselben Schlüsseln, und alle Texte kommen an, wie sie gesendet wurden. Keine Prüfung erfasst die geänderten Bytes, denn nichts hängt von ihnen ab.
    }
deed-flip = Ein Bit in Byte { $byte } kippen
deed-drop = Verschlucken
deed-double = Zweimal senden
deed-swap = Mit dem nächsten tauschen
deed-shorten = Kürzen
deed-cut = Verbindung trennen
edit-flip = { $record }: ein Bit von Byte { $byte } gekippt
edit-overwrite = { $record }: { $count ->
        [one] { $count } Byte
       *[other] { $count } Bytes
    } ab Byte { $byte } ersetzt
edit-drop = { $record }: verschluckt
edit-double = { $record }: kommt zweimal an
edit-swap = { $record }: kommt nach dem nächsten an
edit-shorten = { $record }: nur { $count } Bytes kommen an
edit-cut = { $record }: die Verbindung bricht nach { $count } Bytes ab
edit-replay = { $record }: davor kommt noch einmal an: { $earlier }
edit-inject = { $record }: davor kommen { $count } eingeschleuste Bytes an
forgery-fatal-alert = Alert: handshake_failure
forgery-close-notify = Alert: close_notify
forgery-change-cipher-spec = ChangeCipherSpec
forgery-hello-request = Handshake-Nachricht: HelloRequest
forgery-data = Anwendungsdaten, die niemand versiegelt hat
recipe-relayed = Nur weiterreichen
    .words = Der Angreifer liest jeden Record und ändert keinen. Sieh ans Ende: Ist etwas anders?
    .lesson = Auf der Leitung zu sitzen ist kein Einbruch. Wer keinen Schlüssel hat, kann nur weiterreichen.
recipe-suites-stripped = Cipher Suites streichen
    .words = Aus der Liste des Clients wird eine Liste der einen Suite, die er am wenigsten mag. Achte auf die erste Prüfung, die das Hello erfasst.
    .lesson = Niemand schützt das Hello, wenn es gesendet wird. Der Fingerabdruck des ganzen Handshakes schützt es danach.
recipe-version-downgraded = Version herabstufen
    .words = Die Versionsliste des Clients verliert TLS 1.3. Achte auf die letzten Bytes der Zufallszahl des Servers.
    .lesson = Ein Server, der mehr könnte, hinterlässt ein Zeichen in seiner Zufallszahl. Ein ehrlicher Client, der es sieht, legt auf.
recipe-group-stripped = Die Hälfte unbrauchbar machen
    .words = Die Art der Hälfte des Clients wird geändert, sodass der Server eine andere verlangt. Achte auf das zweite Hello.
    .lesson = Ein Umweg lässt sich erzwingen, aber nicht verbergen. Der Server vergleicht das zweite Hello mit dem ersten.
recipe-half-swapped = Die Hälfte des Servers tauschen
    .words = Ein Bit der Hälfte des Servers wird geändert. Achte darauf, was beweist, woher eine Hälfte kommt.
    .lesson = Eine Hälfte allein beweist niemandes Identität. Eine Signatur oder die Schlüssel selbst zeigen, dass sie getauscht wurde.
recipe-own-authority = Ein eigenes Zertifikat zeigen
    .words = Das Zertifikat des Angreifers nennt den richtigen Host, aber seine eigene Stelle hat es signiert. Achte auf die Prüfungen.
    .lesson = Ein Zertifikat signieren kann jeder. Vertrauen beginnt bei den Stellen, die der Client schon kennt.
recipe-box-swapped = Die Kiste verderben
    .words = Ein Bit des verschlüsselten Geheimnisses wird geändert. Achte darauf, was der Server dazu sagt, und wann.
    .lesson = Der Server darf nicht sagen, dass eine Kiste verdorben war: Seine Antwort würde helfen, andere zu öffnen. Erst Finished scheitert.
recipe-finished-forged = Finished fälschen
    .words = Ein Bit des versiegelten Fingerabdrucks des Clients wird geändert. Achte auf die Prüfung des Siegels.
    .lesson = Wer die Schlüssel nicht hat, kann kein passendes Finished machen.
recipe-data-replayed = Daten zweimal senden
    .words = Der erste Text des Clients kommt zweimal an. Achte auf die Sequenznummer des zweiten.
    .lesson = Jeder Record wird gezählt, und die Zahl geht in sein Siegel ein. Eine Kopie hat die falsche Nummer.
recipe-data-reordered = Daten vertauschen
    .words = Der erste Text des Clients kommt nach dem Record an, der ihm folgt. Achte darauf, welcher sich öffnen lässt.
    .lesson = Dieselbe Zahl hält Records in ihrer Reihenfolge.
recipe-data-reflected = Daten zurückwerfen
    .words = Der Client bekommt seinen eigenen Text zurück, als hätte der Server ihn gesagt. Achte auf die Schlüssel.
    .lesson = Jede Richtung hat eigene Schlüssel, damit niemandem mit seinen eigenen Worten geantwortet werden kann.
recipe-truncated = Den Abschied verschlucken
    .words = Das close_notify des Clients kommt nicht an. Achte darauf, was der Server am Ende weiß.
    .lesson = Ein Ende, das niemand versiegelt hat, könnte von jedem sein. Ohne close_notify kann der Text abgeschnitten sein.
recipe-early-data-copied = Eine frühe Bestellung kopieren
    .words = Jemand sendet die frühe Bestellung in einer dritten Verbindung noch einmal, an einen Server, der jede annimmt. Zähle die Bestellungen.
    .lesson = Frühe Daten lassen sich kopieren. Früh darf nur kommen, was doppelt nicht schadet.
recipe-early-data-refused = Eine frühe Bestellung kopieren, bei einem vorsichtigen Server
    .words = Dieselbe Kopie, aber der Server merkt sich, welche Tickets er gesehen hat. Zähle die Bestellungen.
    .lesson = Wer jedes Ticket nur einmal annimmt, ist vor Kopien sicher, solange er sich daran erinnert.

# Challenges
# Deutsch: die Aufgaben, jede mit Ziel, Prüfung, drei Hinweisen und dem Gedanken dahinter.

challenge-intro = Such dir eine Aufgabe aus, löse sie auf der Bühne und klick dann auf „Prüfen“. Keine davon ist eine Fangfrage.
challenge-check = Prüfen
challenge-hint = Hinweis zeigen ({ $number } von 3)
challenge-not-yet = Noch nicht ganz, aber nichts ist verloren: Mach weiter oder sieh dir einen Hinweis an.
challenge-solved = Gelöst.
challenge-answer = Deine Antwort
challenge-list = Alle Aufgaben
challenge-progress = { $count } von { $all } gelöst
challenge-checked-by = Die Seite prüft:
challenge-explanation = Warum:
challenge-leave = Zurück zur Liste

challenge-first-secret = Das erste Geheimnis
    .goal = Geh zu dem Schritt, in dem das Geheimnis entsteht, aus dem alle Schlüssel kommen.
    .checks = Der aktuelle Schritt ist der erste, in dem eine Seite das Pre-Master-Secret erfährt, in TLS 1.3 das gemeinsame Geheimnis.
    .hint-1 = Sieh dir die Zufallszahlen in den Hellos an: Sie sind offen unterwegs, also kein Geheimnis.
    .hint-2 = Wähle oben „Nachrichten“, damit kein Schritt fehlt. Beim RSA-Schlüsselaustausch such kurz bevor der Client etwas verschließt.
    .hint-3 = Klick auf „Weiter“, bis der Client sich ein Geheimnis ausdenkt. Bei ECDHE und TLS 1.3: bis eine Seite das gemeinsame Geheimnis berechnet.
    .after = Die Zufallszahlen machen jede Verbindung anders, aber alle sehen sie. Die Schlüssel sind geheim, weil dieser eine Wert in sie eingeht. Bei RSA denkt ihn sich eine Seite aus, sonst berechnen ihn beide.

challenge-only-the-name = Nur der Name
    .goal = Bring den Client dazu, das Zertifikat des Servers wegen des Namens abzulehnen, und aus keinem anderen Grund.
    .checks = Genau eine Prüfung des Zertifikats scheitert: die des Namens.
    .hint-1 = Ein Zertifikat gilt für die Namen, die darin stehen. Gib dem Server eines ohne Fehler, das für jemand anderen gilt.
    .hint-2 = Öffne „Was wäre, wenn …“ und sieh dir das Zertifikat des Servers an. Lass die Uhr und das Vertrauen, wie sie sind.
    .hint-3 = Stell unter „Was wäre, wenn …“ das „Zertifikat“ auf „Für einen anderen Namen“. Geh dann zu dem Schritt, in dem der Client es prüft.
    .after = Ein echtes Zertifikat beweist nichts über einen Host, den es nicht nennt. Sonst könnte sich jede Website als jede andere ausgeben. Darum vergleicht der Client den Namen mit dem, nach dem er gefragt hat.

challenge-valid-but-refused = Gültig und doch abgelehnt
    .goal = Bring den Client dazu, ein Zertifikat abzulehnen, das heute gültig ist.
    .checks = Der Server zeigt sein gültiges Zertifikat, und der Client beendet die Verbindung mit certificate_expired.
    .hint-1 = „Heute“ ist Ansichtssache: Überleg, woher der Client das Datum kennt.
    .hint-2 = Lass das Zertifikat in Ruhe. Öffne „Was wäre, wenn …“ und sieh bei den Einstellungen des Clients nach.
    .hint-3 = Lass unter „Was wäre, wenn …“ das Zertifikat „Gültig“ und stell die „Uhr“ des Clients auf „70 Tage vor“.
    .after = Der Client vergleicht die Daten im Zertifikat mit seiner eigenen Uhr und fragt niemanden. Geht sie falsch, sehen gute Zertifikate abgelaufen aus. Ginge sie weit genug nach, nähme er auch ein abgelaufenes an.

challenge-two-suites-each = Je zwei, keine gemeinsam
    .goal = Lass den Handshake scheitern, weil die beiden keine Cipher Suite gemeinsam haben. Jede Seite muss mindestens zwei haben.
    .checks = Jede Seite hat mindestens zwei Cipher Suites, und der Handshake endet, weil keine davon gemeinsam ist.
    .hint-1 = Auf die Zahl der Suites kommt es nicht an. Überleg, welche beide Seiten bräuchten.
    .hint-2 = Öffne „Was wäre, wenn …“ und vergleiche die beiden Listen „Cipher Suites, beste zuerst“.
    .hint-3 = Wähle „RSA-Schlüsselaustausch“ und lass in der Liste des Clients zwei Suites. Schalte genau diese beiden in der Liste des Servers aus und lass dort zwei andere.
    .after = Der Server kann nur eine Suite wählen, die der Client angeboten hat. Ist keine in beiden Listen, sendet er handshake_failure. Einen Kompromiss gibt es nicht: Jede Seite nimmt nur, dem sie vertraut.

challenge-find-the-name = Finde den Namen
    .goal = Such in der ersten Nachricht die Bytes, die den Host nennen, und wähle sie aus.
    .checks = Das ausgewählte Feld ist der Servername.
    .hint-1 = Der Client sagt, zu welchem Host er will, bevor es einen Schlüssel gibt. Sieh dir seine erste Nachricht an.
    .hint-2 = Geh zum ClientHello und öffne den Tab „Bytes“. Der Name steckt in einer der Erweiterungen.
    .hint-3 = Wähle „Jedes Byte“, öffne die Erweiterung mit den Servernamen und klick auf das Feld „Servername“.
    .after = Jeder auf der Leitung kann diesen Namen lesen, auch in TLS 1.3. Ein Server mit vielen Namen braucht ihn, um sein Zertifikat zu wählen, noch vor jedem Schlüssel. Nur Encrypted Client Hello (RFC 9849) verbirgt ihn.

challenge-master-secret = Das Master-Secret
    .goal = Finde das Master-Secret, in TLS 1.3 das Main Secret. Tippe seine ersten vier Bytes hexadezimal ein.
    .checks = Deine Antwort hat mindestens vier Bytes, und das Geheimnis beginnt damit.
    .hint-1 = Keine Nachricht enthält es, also helfen die Bytes auf der Leitung nicht. Such einen Schritt, in dem gerechnet wird.
    .hint-2 = Geh zu einem Schritt, in dem eine Seite ihre Schlüssel ableitet, und öffne „Wie es berechnet wurde“. Ein Lauscher sieht dort nichts.
    .hint-3 = Stell die „Perspektive“ auf „Alle“. In diesem Tab steht das Geheimnis unter „Kommt heraus“; tippe seine ersten acht Ziffern.
    .after = Beide Seiten haben diesen Wert berechnet, und niemand hat ihn gesendet. Aus ihm kommen alle Schlüssel der Verbindung. Ein Lauscher hat jede Nachricht, und dieser Wert fehlt ihm trotzdem.

challenge-thief = Sei der Dieb
    .goal = Lies beim RSA-Schlüsselaustausch den ersten Text, den der Client sendet, und tippe ihn ein. Du hast eine Aufzeichnung und den privaten Schlüssel des Servers.
    .checks = Deine Antwort ist der erste Text des Clients, und das Geheimnis kam in einer Kiste, die der Server geöffnet hat.
    .hint-1 = Mit dem privaten Schlüssel siehst du alles, was der Server sieht. Aus der Perspektive des Lauschers bleibt der Text versiegelt.
    .hint-2 = Wähle „RSA-Schlüsselaustausch“ und als „Perspektive“ „Server“ oder „Alle“. Geh dann zum letzten Kapitel.
    .hint-3 = Geh zu den ersten Daten des Clients, öffne den Tab „Bytes“ und wähle die Schicht „Entschlüsselt“. Tippe den Text ab, den du dort liest.
    .after = Die Kiste mit dem Geheimnis ist in der Aufzeichnung. Mit dem privaten Schlüssel des Servers kann sie jeder öffnen, auch ein Jahr später. Bei ECDHE und TLS 1.3 signiert dieser Schlüssel nur, und alte Aufzeichnungen bleiben zu.

challenge-same-text-twice = Gleicher Text, andere Bytes
    .goal = Lass eine Seite in einer Verbindung denselben Text zweimal senden, und vergleiche die Bytes auf der Leitung.
    .checks = Eine Seite sendet in einer Verbindung zweimal denselben Text, und die beiden Records haben verschiedene Bytes.
    .hint-1 = Text wird erst nach dem Handshake gesendet, im letzten Kapitel.
    .hint-2 = Im letzten Kapitel kannst du eigene Nachrichten tippen. Sende eine vom Client oder vom Server.
    .hint-3 = Geh zum letzten Kapitel. Tippe unter „Deine Nachricht“ einen Text, klick auf „Senden“ und tu dasselbe noch einmal mit demselben „Von“.
    .after = Jeder Record hat eine Nummer, und sie geht in seine Nonce und sein Siegel ein. Darum ergeben gleiche Texte verschiedene Bytes. Ein Lauscher merkt nicht, dass du dich wiederholst, höchstens an der Länge.

challenge-no-certificate = Ohne Zertifikat
    .goal = Bring eine Verbindung zustande, in der kein Zertifikat gesendet wird und die gut endet.
    .checks = In einer Verbindung ohne die Nachricht Certificate wird Text gesendet, und keine Seite meldet einen Fehler.
    .hint-1 = Der Client braucht einen Beweis, wer der Server ist. Vielleicht hatte er ihn schon früher.
    .hint-2 = Zwei, die sich kennen, können mit einem alten Geheimnis weitermachen. Öffne „Was wäre, wenn …“ und sieh unter „Verbindung“ nach.
    .hint-3 = Stell unter „Was wäre, wenn …“ die „Zweite Verbindung“ auf „Wieder aufgenommen per Ticket“. Sieh dir dann die zweite Verbindung an.
    .after = In der ersten Verbindung hat der Client das Zertifikat geprüft. Beide haben von damals ein Geheimnis, und nur sie können daraus Schlüssel machen. Das beweist, wer sie sind, also fehlt ein neues Zertifikat niemandem.

challenge-after-change-cipher-spec = Ärger nach dem Umschalten
    .goal = Verändere in TLS 1.2 eine Sache auf der Leitung. Der Fehler darf sich erst nach ChangeCipherSpec zeigen.
    .checks = Etwas wurde verändert, und der Schritt, der scheitert, kommt nach dem ersten ChangeCipherSpec von TLS 1.2.
    .hint-1 = Manche Bytes prüft niemand, wenn sie ankommen, aber die Schlüssel hängen davon ab. Sieh in den Hellos nach.
    .hint-2 = Nimm den „RSA-Schlüsselaustausch“: Da deckt keine Signatur die Hellos ab. Eine Zahl im ClientHello geht in alle Schlüssel ein.
    .hint-3 = Klick im Tab „Bytes“ auf ein Byte von „Client Random“ im ClientHello. Öffne dann „Angreifen“ und kippe dort ein Bit.
    .after = Nichts schützt die Hellos unterwegs. Die Zufallszahlen gehen in die Schlüssel ein, darum kommen beide Seiten auf verschiedene. Niemand merkt es, bis der erste damit versiegelte Record ankommt.

challenge-silent-server = Der stumme Server
    .goal = Verdirb beim RSA-Schlüsselaustausch die Kiste mit dem Geheimnis. Der Server soll sie nicht öffnen können.
    .checks = Der Server kann das Geheimnis nicht öffnen, und in diesem Schritt sendet er keinen Alert.
    .hint-1 = Die Kiste ist eine Nachricht des Clients im vierten Kapitel. Jemand auf der Leitung kann sie verändern.
    .hint-2 = Wähle „RSA-Schlüsselaustausch“ und geh zum ClientKeyExchange. Öffne dann „Angreifen“.
    .hint-3 = Kippe unter „Angreifen“ ein Bit im ClientKeyExchange oder nimm das Rezept „Die Kiste verderben“. Geh dann Schritt für Schritt weiter.
    .after = Der Server macht mit zufälligen Bytes weiter und sagt nichts. Eine Beschwerde wäre die Antwort auf eine Frage: War diese Kiste richtig gebaut? Mit genug solchen Antworten öffnet ein Angreifer eine aufgezeichnete Kiste, wie Bleichenbacher 1998 zeigte.

challenge-second-hello = Ein zweites Hello
    .goal = Bring den Server in TLS 1.3 dazu, ein zweites Hello zu verlangen. Verändere nichts auf der Leitung; der Handshake soll gut enden.
    .checks = Niemand hat etwas verändert, der Server sendet ein HelloRetryRequest, und keine Seite meldet einen Fehler.
    .hint-1 = In TLS 1.3 rät der Client, welche Hälfte der Server will. Lass ihn falsch raten.
    .hint-2 = Die beiden brauchen eine gemeinsame Gruppe, aber nicht die beste des Clients. Sieh dir unter „Was wäre, wenn …“ die Gruppen beider Seiten an.
    .hint-3 = Setz beim Client x25519 an die erste Stelle und secp256r1 an die zweite. Lass in den „Gruppen für ECDHE“ des Servers nur secp256r1.
    .after = Ein HelloRetryRequest nennt eine Gruppe, die beide kennen, und der Client sendet eine Hälfte dafür. Das kostet einen Hin- und Rückweg mehr. Einen Angreifer braucht es nicht, nur zwei Seiten mit verschiedenen Vorlieben.

challenge-first-sealed-byte = Das erste versiegelte Byte
    .goal = Wähle in TLS 1.3 das erste versiegelte Byte aus, das der Server sendet.
    .checks = Das ausgewählte Byte ist das erste nach dem Kopf des ersten versiegelten Records des Servers.
    .hint-1 = Such den ersten Record des Servers, den ein Lauscher nicht öffnen kann. Er kommt kurz nach dem ServerHello.
    .hint-2 = Der Kopf des Records hat fünf Bytes und bleibt lesbar, denn der Empfänger muss die Länge kennen. Sieh dahinter nach.
    .hint-3 = Geh zu diesem Record, öffne den Tab „Bytes“ und wähle die Schicht „Auf der Leitung“. Klick auf das sechste Byte.
    .after = Der Kopf nennt Typ und Länge, und beides ist lesbar. In TLS 1.3 ist der Typ immer derselbe und verrät nichts. Der wahre Typ steckt im Siegel.

challenge-ordered-twice = Zweimal bestellt
    .goal = Lass eine frühe Bestellung zweimal bei einem Server ankommen, der beide annimmt.
    .checks = Der Server liest in zwei Verbindungen dieselben frühen Daten.
    .hint-1 = Frühe Daten sind unterwegs, bevor der Server etwas gesagt hat. Überleg, ob jemand sie kopieren könnte.
    .hint-2 = Frühe Daten brauchen TLS 1.3 und eine zweite Verbindung per Ticket. Such unter „Was wäre, wenn …“ eine Wahl mit einer Kopie.
    .hint-3 = Stell „Zweite Verbindung“ auf „Wieder aufgenommen per Ticket“ und „Frühe Daten“ auf „So oft sie kommen; jemand schickt eine Kopie“. Ein Rezept unter „Angreifen“ tut dasselbe.
    .after = In die Schlüssel früher Daten geht nichts vom Server ein, also sieht eine Kopie aus wie das Original. Ein vorsichtiger Server nimmt jedes Ticket nur einmal an. Und früh sollte nur kommen, was doppelt nicht schadet.

# A question for each chapter

quiz-title = Weißt du es noch?
quiz-right = Richtig.
quiz-wrong = Nicht ganz.

quiz-chapter-1 = Wer kann die zufälligen Bytes im Hello des Clients lesen?
    .right = Alle unterwegs, denn das Hello ist nicht verschlüsselt
    .wrong-1 = Nur die beiden Seiten, denn diese Bytes sind ihr Geheimnis
    .wrong-2 = Nur der Server, denn das Hello ist für ihn verschlüsselt
    .because = Das Hello ist offen unterwegs, also kann jeder diese Bytes kopieren. Sie machen jede Verbindung anders, aber sie sind kein Geheimnis.
quiz-chapter-2 = Jeder kann das Zertifikat des Servers kopieren. Warum kann sich trotzdem niemand damit als der Server ausgeben?
    .right = Dazu gehört ein privater Schlüssel, und der verlässt den Server nie
    .wrong-1 = Die Zertifizierungsstelle wird jedes Mal gefragt und bemerkt die Kopie
    .wrong-2 = Das Zertifikat nennt die Adresse des Servers, und Angreifer haben andere
    .because = Ein Zertifikat ist öffentlich, den privaten Schlüssel hat nur sein Besitzer. Niemand fragt die Zertifizierungsstelle nach Kopien, und die Adresse beweist nichts.
quiz-chapter-3 = Wie prüft der Client, ob ein Zertifikat echt ist?
    .right = Er folgt den Signaturen bis zu einer Stelle, der er vertraut
    .wrong-1 = Er fragt über das Netz bei der Zertifizierungsstelle danach
    .wrong-2 = Er vergleicht es mit einer Kopie von einem früheren Besuch
    .because = Die öffentlichen Schlüssel der Zertifizierungsstellen, denen er vertraut, hat der Client schon. Damit prüft er die Signaturen, ohne Rückfrage und ohne früheren Besuch.
quiz-chapter-4 = Was davon verschließt der Client mit dem öffentlichen Schlüssel des Servers?
    .right = Ein Geheimnis, aus dem beide die Sitzungsschlüssel ableiten
    .wrong-1 = Einen Sitzungsschlüssel, mit dem beide ihre Daten verschlüsseln
    .wrong-2 = Die Seite und alle Daten, die beide einander senden
    .because = Verschlossen reist nur ein kurzes Geheimnis. Die Sitzungsschlüssel entstehen daraus, sind nie unterwegs und verschlüsseln die Daten.
quiz-chapter-5 = Wann weiß der Client, dass er den echten Server vor sich hat?
    .right = Wenn das Finished des Servers zu dem Handshake passt, den er sah
    .wrong-1 = Wenn das Zertifikat des Servers alle seine Prüfungen bestanden hat
    .wrong-2 = Wenn das Hello des Servers eines seiner Angebote angenommen hat
    .because = Nur der Besitzer des privaten Schlüssels konnte das Geheimnis öffnen und so dieses Finished bilden. Ein Zertifikat kopieren oder auf ein Hello antworten kann jeder.
quiz-chapter-6 = Welchen Schutz hat eine verschlüsselte Nachricht gegen Änderungen unterwegs?
    .right = Ein Tag oder ein MAC zeigt dem Empfänger jede Änderung
    .wrong-1 = Die Verschlüsselung macht es unmöglich, ein Byte zu verändern
    .wrong-2 = Der Schlüssel hilft dem Empfänger, veränderte Bytes zu reparieren
    .because = Bytes verändern kann unterwegs jeder, auch verschlüsselte. Der Empfänger repariert nichts: Das Tag oder der MAC passt nicht, und die Verbindung endet.
quiz-chapter-signed-share = Warum signiert der Server seine Hälfte?
    .right = Damit niemand sie unterwegs unbemerkt austauschen kann
    .wrong-1 = Damit niemand sie unterwegs lesen und kopieren kann
    .wrong-2 = Damit der Client seine Daten mit ihr verschlüsseln kann
    .because = Die Signatur zeigt, dass diese Hälfte vom Server stammt. Sie verbirgt nichts, und die Hälfte selbst verschlüsselt keine Daten.
quiz-chapter-signature-check = Warum prüft der Client außer dem Zertifikat auch eine Signatur?
    .right = Das Zertifikat kann jeder kopieren, aber nur sein Besitzer kann signieren
    .wrong-1 = Ein Zertifikat kann jeder herstellen, aber nur eine Zertifizierungsstelle kann signieren
    .wrong-2 = Das Zertifikat kann alt sein, aber die Zertifizierungsstelle signiert jede Verbindung
    .because = Der Server signiert mit dem privaten Schlüssel zu seinem Zertifikat und beweist so, dass es ihm gehört. Die Zertifizierungsstelle hat nur das Zertifikat signiert, lange davor.
quiz-chapter-client-share = Warum muss der Client seine Hälfte nicht verschließen?
    .right = Sie ist ein öffentlicher Schlüssel, und der private ist nie unterwegs
    .wrong-1 = Sie ist ein halbes Geheimnis, und niemand sonst sieht beide Hälften
    .wrong-2 = Sie ist ein Geheimnis, und die Signatur des Servers schützt sie schon
    .because = Beide Hälften sind öffentliche Schlüssel, und alle dürfen beide sehen. Das Geheimnis braucht auch einen privaten Schlüssel, und jeder der beiden bleibt, wo er entstand.
quiz-chapter-shared-secret = Wie kommen beide Seiten zu demselben Geheimnis?
    .right = Jede verknüpft ihren privaten Schlüssel mit dem öffentlichen der anderen
    .wrong-1 = Der Client sendet es, verschlossen mit dem Schlüssel im Zertifikat
    .wrong-2 = Jede verknüpft beide öffentlichen Schlüssel in der Reihenfolge ihrer Ankunft
    .because = Das Geheimnis ist nie unterwegs, und der Schlüssel zum Zertifikat öffnet nichts. Genügten öffentliche Schlüssel, könnte jeder Lauscher das Geheimnis berechnen.
quiz-chapter-other-half = Warum kann ein Lauscher das Geheimnis nicht aus beiden Hälften berechnen?
    .right = Dazu gehört ein privater Schlüssel, und keiner war je unterwegs
    .wrong-1 = Die Hälften sind verschlüsselt, und nur die beiden öffnen sie
    .wrong-2 = Dazu gehört der Schlüssel zum Zertifikat, und den hat der Server
    .because = Beide Hälften sind offen unterwegs, aber ohne einen privaten Schlüssel kennt niemand einen Weg zum Geheimnis. Das Zertifikat hat mit dem Geheimnis nichts zu tun.
quiz-chapter-sealed-certificate = Was davon kann ein Lauscher in diesem Handshake nicht sehen?
    .right = Das Zertifikat, das der Server dem Client zeigt
    .wrong-1 = Den Hostnamen, den der Client in seinem Hello nennt
    .wrong-2 = Die Hälften, die beide Seiten in ihren Hellos senden
    .because = Das Zertifikat reist in versiegelten Records. Die beiden Hellos davor sind offen unterwegs, mit dem Hostnamen und beiden Hälften.
quiz-chapter-signature = Warum signiert der Server alles, was bisher gesagt wurde?
    .right = Er beweist damit, dass das Zertifikat ihm gehört, in genau diesem Handshake
    .wrong-1 = Er verschlüsselt damit alle diese Nachrichten, und nur der Client liest sie
    .wrong-2 = Er bestätigt damit das Zertifikat, anstelle der Zertifizierungsstelle dahinter
    .because = Ein Zertifikat kann jeder kopieren, aber nur der Besitzer hat den privaten Schlüssel für diese Signatur. Eine Signatur verschlüsselt nichts und ersetzt keine Zertifizierungsstelle.
quiz-chapter-fingerprints = Welchen Schluss können beide ziehen, wenn die Fingerabdrücke passen?
    .right = Niemand hat eine Nachricht verändert, und beide haben dieselben Schlüssel
    .wrong-1 = Niemand hat mitgehört, und alle Nachrichten blieben unter den beiden
    .wrong-2 = Niemand wird betrogen, und der Server gehört ehrlichen Leuten
    .because = Jeder Fingerabdruck deckt alle bisherigen Nachrichten ab und braucht ein Geheimnis, das nur die beiden haben. Er zeigt weder Lauscher noch, ob jemand ehrlich ist.
