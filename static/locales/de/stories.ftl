# Deutsch: die Geschichten. Kapitel, Schritte und was um sie herum steht.

chapter-1 = Client sagt Hallo
    .summary = Der Client möchte eine sichere Verbindung. Er nennt die neueste Protokollversion, die er spricht, dazu Cipher Suites und Kompressionsverfahren.
chapter-2 = Server sagt Hallo
    .summary = Der Server wählt, was beide verstehen, und zeigt sein Zertifikat mit seinem öffentlichen Schlüssel.
chapter-3 = Client prüft Zertifikat
    .summary = Der Client prüft das Zertifikat anhand der Zertifizierungsstellen, denen er vertraut. Scheitert eine Prüfung, endet die Verbindung.
chapter-4 = Client verschließt ein Geheimnis
    .summary = Der Client denkt sich ein Geheimnis aus und verschließt es mit dem öffentlichen Schlüssel des Servers. Öffnen kann es nur der Server. Daraus entstehen die Schlüssel.
chapter-5 = Server öffnet es
    .summary = Der Server öffnet das Geheimnis mit seinem privaten Schlüssel. Beide leiten daraus dieselben Schlüssel ab. Sie schalten auf Verschlüsselung um, und jeder beweist, dass er die Schlüssel hat.
chapter-6 = Verschlüsselte Daten
    .summary = Mit den Schlüsseln ver- und entschlüsseln beide, was sie einander senden, und merken, wenn unterwegs etwas verändert wurde.
# Die Kapitel von ECDHE, die anders sind als beim RSA-Schlüsselaustausch.
chapter-signed-share = Server signiert seine Hälfte
    .summary = Der Server wählt, was beide verstehen, und zeigt sein Zertifikat. Er erzeugt ein Schlüsselpaar für diese Verbindung und signiert seine Hälfte: den öffentlichen Schlüssel.
chapter-signature-check = Client prüft Signatur
    .summary = Der Client prüft das Zertifikat, dann mit dem öffentlichen Schlüssel darin die Signatur des Servers. Die Signatur beweist, dass das Zertifikat dem Server gehört.
chapter-client-share = Client sendet seine Hälfte
    .summary = Der Client erzeugt ein eigenes Schlüsselpaar und sendet seine Hälfte, den öffentlichen Schlüssel. Darin ist nichts geheim, also muss er nichts verschließen.
chapter-shared-secret = Beide haben dasselbe Geheimnis
    .summary = Jeder berechnet dasselbe Geheimnis aus dem eigenen privaten und dem öffentlichen Schlüssel des anderen. Der private Schlüssel zum Zertifikat hat nichts geöffnet. Beide leiten die Schlüssel ab, schalten auf Verschlüsselung um, und jeder beweist, dass er die Schlüssel hat.
# Die Kapitel von TLS 1.3, die anders sind als bei beiden.
chapter-other-half = Server sendet seine Hälfte
    .summary = Der Server wählt, was beide verstehen, und sendet seine Hälfte. Beide berechnen dasselbe Geheimnis und daraus die ersten Schlüssel. Ab hier ist alles versiegelt.
chapter-sealed-certificate = Zertifikat, versiegelt
    .summary = Der Server zeigt sein Zertifikat in versiegelten Records; ein Lauscher sieht es nicht. Der Client prüft es anhand der Zertifizierungsstellen, denen er vertraut.
chapter-signature = Server signiert alles
    .summary = Der Server signiert alles, was bisher gesagt wurde, auch beide Hälften. Der Client prüft das mit dem öffentlichen Schlüssel im Zertifikat. Die Signatur beweist, dass das Zertifikat dem Server gehört.
chapter-fingerprints = Beide vergleichen Fingerabdrücke
    .summary = Jeder sendet einen Fingerabdruck aller bisherigen Nachrichten, und der andere vergleicht ihn mit dem eigenen. Passen beide, hat niemand ein Wort verändert. Dann folgen neue Schlüssel für die Daten.
connection-1 = Erste
connection-3 = Kopie
connection-2 = Fortsetzung

actor-client = Client
actor-server = Server
client-is = Browser

session-starting = Eine echte Verbindung wird vorbereitet …
    .paragraph = Das Handshake Lab erzeugt einen Client und einen Server und stellt ihre Zertifikate aus.
session-failed = Die Sitzung kam nicht zustande.
    .paragraph = Lade die Seite neu, um es noch einmal zu versuchen. Die Engine meldet: { $problem }.

default-message-client = Hallo, Server! Bleibt das unter uns? 🔐
default-message-server = Ja: Das können nur wir beide lesen.

next = Weiter: { $what }
next-first = Hier geht es los: { $what }
next-nothing = Das war der letzte Schritt
next-again = Noch einmal von vorn
next-unaltered = Eine neue Sitzung ohne das gekippte Byte
next-what-if = { $outcome ->
        [failed] Was wäre, wenn nichts schiefgeht?
       *[complete] Was wäre, wenn etwas schiefgeht?
    }
position = { $step } von { $steps }
announcement = Schritt { $step } von { $steps }, { $chapter }: { $headline }

step-client-hello-resuming = Der Client kommt wieder und sagt Hallo.
    .paragraph = Er nennt die **frühere Sitzung**, mit ihrer ID oder mit einem Ticket. Alles andere bietet er ebenfalls an, falls der Server sie vergessen hat.
    .next = Zweite Verbindung: Der Client sagt Hallo
    .doing = Möchte die Sitzung wieder aufnehmen.
step-client-hello-again = Der Client sagt noch einmal Hallo.
    .paragraph = Er wiederholt sein Hello, jetzt mit einer **Hälfte für die Gruppe**, die der Server genannt hat. Auch das erste zählt noch: Sein **Hash** bleibt im Transcript.
    .next = Der Client sagt noch einmal Hallo
    .doing = Wiederholt sein Angebot, mit der verlangten Hälfte.
step-client-hello = Der Client sagt Hallo.
    .paragraph = { $exchange ->
        [tls13] „Ich möchte eine sichere Verbindung. Das sind meine **Versionen** und **Cipher Suites**, und hier ist schon meine **Hälfte** eines Geheimnisses.“ Dazu kommen 32 zufällige Bytes. Alle dürfen das lesen.
       *[other] „Ich möchte eine sichere Verbindung. Das ist die neueste **Version**, die ich spreche, und das sind meine **Cipher Suites** und **Kompressionsverfahren**.“ Dazu kommen 32 zufällige Bytes. Geheim ist noch nichts.
    }
    .next = Der Client sagt Hallo
    .doing = Macht sein Angebot.
step-negotiation = Der Server wählt, was beide verstehen.
    .paragraph = Aus dem Angebot des Clients nimmt er **eine Version**, **eine Cipher Suite** und **ein Kompressionsverfahren**. Fehlte eines davon, wäre die Verbindung hier zu Ende.
    .next = Der Server wählt
    .note = Wählt, was beide verstehen
    .doing = Vergleicht das Angebot mit seiner Liste.
step-negotiation-failed = { $cause ->
        [fallback] Der Server vermutet einen Trick.
        [master-secret] Der Server nimmt die Sitzung nicht wieder auf.
       *[other] Der Server findet nichts Gemeinsames.
    }
    .paragraph = { $cause ->
        [version] Client und Server haben **keine gemeinsame Protokollversion**. Also endet die Verbindung.
        [fallback] Der Client sagt, dies sei ein **zweiter Versuch mit einer älteren Version**. Der Server spricht eine neuere, also sollte das niemand nötig haben.
        [compression] Client und Server haben **kein gemeinsames Kompressionsverfahren**. Also endet die Verbindung.
        [suite] Client und Server haben **keine gemeinsame Cipher Suite**. Also endet die Verbindung.
        [group] Client und Server haben **keine gemeinsame Gruppe** für den Schlüsselaustausch. Also endet die Verbindung.
        [signature] Der Server hat **keine Signatur**, die der Client prüfen kann. Also endet die Verbindung.
        [protocol] Client und Server haben **kein gemeinsames Anwendungsprotokoll**. Also endet die Verbindung.
        [master-secret] Die Sitzung entstand mit **extended_master_secret**, und diesem Hello fehlt es. Der Server darf nicht weitermachen.
       *[other] Die beiden haben **nichts gemeinsam**, also endet die Verbindung.
    }
    .next = Der Server wählt
    .note = { $cause ->
        [fallback] Vermutet einen Trick
        [master-secret] Nimmt nicht wieder auf
       *[other] Findet nichts Gemeinsames
    }
    .doing = Vergleicht das Angebot mit seiner Liste.
step-negotiation-resumed = Der Server erinnert sich an die Sitzung.
    .paragraph = Er findet die frühere Sitzung und übernimmt ihre **Cipher Suite** und ihr **Geheimnis**. Der Rest ist kurz: kein Zertifikat und in TLS 1.2 auch kein Schlüsselaustausch.
    .next = Der Server erinnert sich
    .note = Erinnert sich an die Sitzung
    .doing = Findet die Sitzung.
step-server-hello-resumed = Der Server sagt Hallo: Es geht weiter.
    .paragraph = Er schickt die **Session-ID des Clients zurück**; in TLS 1.3 nennt er das **Ticket**, das er annimmt. Damit weiß der Client: Das Zertifikat entfällt. In TLS 1.2 entfällt auch der Schlüsselaustausch. Die 32 Bytes Server Random sind neu.
    .next = Der Server sagt Hallo
    .doing = Nimmt die Sitzung wieder auf.
step-certificate-request = Der Server fragt, wer der Client ist.
    .paragraph = { $demand ->
        [optional] Die meisten Server fragen nie. Dieser bittet um ein **Zertifikat** und nennt die Aussteller, die er gelten lässt. Er macht auch ohne weiter.
        [unknown] Die meisten Server fragen nie. Dieser bittet um ein **Zertifikat** und nennt die Aussteller, die er gelten lässt.
       *[required] Die meisten Server fragen nie. Dieser **besteht** auf einem Zertifikat und nennt die Aussteller, die er gelten lässt.
    }
    .next = Der Server fragt, wer der Client ist
    .doing = Möchte ein Zertifikat.
step-client-certificate = Der Client zeigt sein Zertifikat.
    .paragraph = Jetzt sagt der Client, wer er ist. Ein Zertifikat kann jeder kopieren. Erst die folgende **Signatur** beweist, dass es ihm gehört.
    .next = Die Antwort des Clients
    .doing = Zeigt sein Zertifikat.
step-no-client-certificate = Der Client hat kein Zertifikat vorzuweisen.
    .paragraph = Das sagt er mit einer **leeren Liste**. { $demand ->
        [optional] Dieser Server besteht nicht darauf. Er macht weiter, **ohne zu wissen**, wer der Client ist.
       *[required] Ob das genügt, entscheidet der Server.
    }
    .next = Die Antwort des Clients
    .doing = Hat nichts vorzuweisen.
step-missing-client-certificate = Der Server bekommt kein Zertifikat und bricht ab.
    .paragraph = Er **besteht** darauf zu wissen, wer der Client ist. Eine leere Liste sagt das nicht, also beendet der Server die Verbindung.
    .next = Der Server entscheidet
    .note = Bekommt kein Zertifikat
    .doing = Macht ohne Zertifikat nicht weiter.
step-sign-handshake = { $actor ->
        [server] Der Server signiert den Handshake.
       *[client] Der Client signiert den Handshake.
    }
    .paragraph = Mit dem **privaten Schlüssel** zu seinem Zertifikat signiert er alles, was bisher gesagt wurde. Wer nur das Zertifikat kopiert hat, kann das nicht.
    .next = { $actor ->
        [server] Der Server signiert
       *[client] Der Client signiert
    }
    .note = Signiert den Handshake
    .doing = Signiert alle bisherigen Nachrichten.
step-certificate-verify = { $actor ->
        [server] Die Signatur des Servers geht auf die Reise.
       *[client] Die Signatur des Clients geht auf die Reise.
    }
    .paragraph = { $actor ->
        [server] Sie beweist, dass das Zertifikat **wirklich dem Server** gehört.
       *[client] Sie beweist, dass das Zertifikat **wirklich dem Client** gehört.
    }
    .next = { $actor ->
        [server] Die Signatur des Servers
       *[client] Die Signatur des Clients
    }
    .doing = Sendet seine Signatur.
step-verify-handshake = { $actor ->
        [client] Der Client prüft die Signatur des Servers.
       *[server] Der Server prüft die Signatur des Clients.
    }
    .paragraph = { $actor ->
        [client] Er nimmt dazu den **öffentlichen Schlüssel** aus dem Zertifikat des Servers und die Nachrichten, die er selbst gesehen hat. Die Signatur passt: Das Zertifikat **gehört dem Server**.
       *[server] Er nimmt dazu den **öffentlichen Schlüssel** aus dem Zertifikat und die Nachrichten, die er selbst gesehen hat. Die Signatur passt: Der Client ist, wer er zu sein behauptet.
    }
    .next = { $actor ->
        [client] Der Client prüft die Signatur des Servers
       *[server] Der Server prüft die Signatur
    }
    .note = { $actor ->
        [client] Weiß, wer der Server ist
       *[server] Weiß, wer der Client ist
    }
    .doing = Prüft die Signatur.
step-verify-handshake-failed = { $actor ->
        [client] Der Client prüft die Signatur des Servers: Sie passt nicht.
       *[server] Der Server prüft die Signatur des Clients: Sie passt nicht.
    }
    .paragraph = Jemand zeigt ein Zertifikat, das **ihm nicht gehört**, oder Nachrichten wurden unterwegs verändert.
    .next = { $actor ->
        [client] Der Client prüft die Signatur des Servers
       *[server] Der Server prüft die Signatur
    }
    .note = Die Signatur passt nicht
    .doing = Bricht ab.
step-new-session-ticket = Der Server gibt dem Client ein Ticket.
    .paragraph = { $exchange ->
        [tls13] Der Client zeigt es beim nächsten Mal vor, zusammen mit einem Beweis. Dafür berechnen beide aus den Geheimnissen dieser Verbindung einen **Pre-Shared Key**. Das Ticket reist **versiegelt**.
       *[other] Zeigt der Client es beim nächsten Mal vor, machen beide **da weiter, wo sie waren**. Nur der Server kann lesen, was darin steht. In TLS 1.2 reist das Ticket selbst unverschlüsselt.
    }
    .next = Der Server gibt ein Ticket aus
    .doing = Gibt dem Client eine versiegelte Erinnerung an diese Sitzung.
step-server-hello = Der Server sagt Hallo und nennt seine Wahl.
    .paragraph = { $exchange ->
        [tls13] „Wir nehmen **diese Version** und **diese Cipher Suite**, und hier ist meine **Hälfte**.“ Dazu kommen 32 eigene zufällige Bytes. Es ist die letzte Nachricht des Servers, die unterwegs alle lesen können.
       *[other] „Wir nehmen **diese Version, diese Cipher Suite, dieses Kompressionsverfahren**.“ Dazu kommen 32 eigene zufällige Bytes. Noch können alle unterwegs mitlesen.
    }
    .next = Der Server sagt Hallo
    .doing = Nennt seine Wahl.
step-hello-retry-request = Der Server bittet um eine andere Hälfte.
    .paragraph = Unter den Hälften des Clients ist **keine für die Gruppe**, die der Server gewählt hat. Der Server nennt diese **Gruppe**. Darauf sagt der Client noch einmal Hallo, mit einer Hälfte dafür.
    .next = Der Server bittet um eine andere Hälfte
    .doing = Nennt die Gruppe, die er möchte.
step-encrypted-extensions = Der Server beantwortet den Rest des Angebots, versiegelt.
    .paragraph = Manche Antworten muss kein Lauscher sehen, zum Beispiel das **Anwendungsprotokoll**. Sie kommen in der ersten **versiegelten** Nachricht.
    .next = Die versiegelten Antworten des Servers
    .doing = Sendet die übrigen Antworten, versiegelt.
step-certificate = Der Server zeigt sein Zertifikat.
    .paragraph = { $exchange ->
        [tls13] Ein **Zertifikat** sagt: „Dieser öffentliche Schlüssel gehört zu diesem Namen“, und eine Zertifizierungsstelle hat das signiert. Es reist **versiegelt**: Niemand unterwegs sieht, wessen es ist. Der zugehörige **private Schlüssel** verlässt den Server nie.
       *[other] Ein **Zertifikat** sagt: „Dieser öffentliche Schlüssel gehört zu diesem Namen“, und eine Zertifizierungsstelle hat das signiert. Alle dürfen es sehen. Der zugehörige **private Schlüssel** verlässt den Server nie.
    }
    .next = Das Zertifikat kommt an
    .doing = Sendet sein Zertifikat und das der Stelle darüber.
step-generate-key-pair = { $actor ->
        [client] Der Client erzeugt ein Schlüsselpaar.
       *[server] Der Server erzeugt ein Schlüsselpaar.
    }
    .paragraph = Er zieht einen **privaten Schlüssel** nur für diese Verbindung und berechnet daraus den **öffentlichen Schlüssel**. Einen Weg zurück kennt niemand. Der öffentliche geht auf die Reise; der private bleibt.
    .next = { $actor ->
        [client] Der Client erzeugt ein Schlüsselpaar
       *[server] Der Server erzeugt ein Schlüsselpaar
    }
    .note = Erzeugt ein Schlüsselpaar
    .doing = Zieht einen privaten Schlüssel und berechnet den öffentlichen.
step-sign-key-exchange = Der Server signiert seinen öffentlichen Schlüssel.
    .paragraph = Mit dem **privaten Schlüssel** zu seinem Zertifikat signiert er den neuen öffentlichen Schlüssel und beide Zufallswerte. So passt die Signatur zu **keiner anderen Verbindung**.
    .next = Der Server signiert seinen öffentlichen Schlüssel
    .note = Signiert seinen öffentlichen Schlüssel
    .doing = Signiert beide Zufallswerte, die Gruppe und seinen öffentlichen Schlüssel.
step-server-key-exchange = Der signierte öffentliche Schlüssel des Servers geht auf die Reise.
    .paragraph = Das ist die **Hälfte** des Servers, mit seiner **Signatur**. Alle dürfen sie sehen. Niemand kann sie unbemerkt austauschen.
    .next = Der signierte öffentliche Schlüssel des Servers
    .doing = Sendet seine Hälfte, signiert.
step-server-hello-done = Der Server hat alles gesagt.
    .paragraph = Eine kurze Nachricht ohne Inhalt: Jetzt ist der Client an der Reihe.
    .next = Der Server ist fertig
    .doing = Übergibt an den Client.
step-client-validation = Der Server prüft das Zertifikat des Clients: Es ist echt.
    .paragraph = Der Server prüft dasselbe: die Signaturen bis zu einer Zertifizierungsstelle, der der **Server** vertraut, und die Gültigkeit. Das Zertifikat muss für **Clients** gedacht sein.
    .next = Der Server prüft das Zertifikat des Clients
    .note = Das Zertifikat des Clients ist echt
    .doing = Prüft Signaturen, Gültigkeit und Aussteller.
step-client-validation-failed = Der Server prüft das Zertifikat des Clients: Es hält nicht stand.
    .paragraph = Mindestens **eine Prüfung schlug fehl**. Der Server weiß also nicht, wer da ist, und beendet die Verbindung.
    .next = Der Server prüft das Zertifikat des Clients
    .note = Lehnt das Zertifikat des Clients ab
    .doing = Findet eine Prüfung, die fehlschlägt.
step-validation = Der Client prüft das Zertifikat: Es ist echt.
    .paragraph = Ist jedes Zertifikat vom nächsten **signiert**, bis zu einer Zertifizierungsstelle, der der Client **vertraut**? Gilt es **heute**? Gilt es für **diesen Namen**? Alles passt: Das ist der öffentliche Schlüssel des Servers. { $exchange ->
       *[ecdhe] Wer den privaten hat, zeigt erst seine **Signatur**.
        [rsa] Wer den privaten hat, zeigt erst das **Finished**.
    }
    .next = Der Client prüft das Zertifikat
    .note = Das Zertifikat ist echt und gültig
    .doing = Prüft Signaturen, Gültigkeit, Name und Aussteller.
step-validation-failed = Der Client prüft das Zertifikat: Es hält nicht stand.
    .paragraph = Mindestens **eine Prüfung schlug fehl**. Der Client kann nicht wissen, wem dieser öffentliche Schlüssel gehört. Er lehnt das Zertifikat ab und beendet die Verbindung.
    .next = Der Client prüft das Zertifikat
    .note = Lehnt das Zertifikat ab
    .doing = Findet eine Prüfung, die fehlschlägt.
step-verify-key-exchange = Der Client prüft die Signatur des Servers.
    .paragraph = Er nimmt dazu den **öffentlichen Schlüssel** aus dem Zertifikat und beide Zufallswerte. Die Signatur passt: Hier beweist der Server, dass das Zertifikat **ihm gehört**. Beim RSA-Schlüsselaustausch kommt dieser Beweis erst mit Finished.
    .next = Der Client prüft die Signatur des Servers
    .note = Weiß, wer der Server ist
    .doing = Prüft die Signatur.
step-verify-key-exchange-failed = Der Client prüft die Signatur des Servers: Sie passt nicht.
    .paragraph = Jemand zeigt ein Zertifikat, das **ihm nicht gehört**, oder Nachrichten wurden unterwegs verändert. Der Client beendet die Verbindung.
    .next = Der Client prüft die Signatur des Servers
    .note = Die Signatur passt nicht
    .doing = Bricht ab.
step-generate-pre-master-secret = Der Client denkt sich ein Geheimnis aus.
    .paragraph = **48 Bytes**, neu für diese Sitzung: zwei für die Version, 46 zufällige. Daraus entstehen alle Schlüssel dieser Verbindung. Noch kennt sie nur der Client.
    .next = Der Client denkt sich ein Geheimnis aus
    .note = Denkt sich ein Geheimnis aus
    .doing = Zieht 46 zufällige Bytes und stellt die Version voran.
step-encrypt-pre-master-secret = Der Client verschließt das Geheimnis mit dem öffentlichen Schlüssel des Servers.
    .paragraph = **Verschließen** kann jeder, mit dem öffentlichen Schlüssel aus dem Zertifikat. **Aufschließen** kann nur, wer den privaten Schlüssel hat. Der Client füllt das Geheimnis auf die Länge des Schlüssels auf; dann genügt eine einzige Rechnung mit sehr großen Zahlen.
    .next = Der Client verschlüsselt das Geheimnis
    .note = Verschlüsselt das Geheimnis für den Server
    .doing = Ohne den privaten Schlüssel kennt niemand einen Weg zurück.
step-client-key-exchange = Das verschlossene Geheimnis geht zum Server.
    .paragraph = Alle unterwegs können es kopieren, und **ohne den privaten Schlüssel kann es niemand öffnen**. Das ist der Kern dieses Handshakes.
    .next = Das verschlossene Geheimnis geht auf die Reise
    .doing = Sendet das verschlüsselte Geheimnis.
step-client-public-key = Der öffentliche Schlüssel des Clients geht auf die Reise.
    .paragraph = Das ist die **Hälfte** des Clients. **Geheim ist daran nichts**, also muss er nichts verschließen. Alle unterwegs dürfen sie kopieren.
    .next = Der öffentliche Schlüssel des Clients
    .doing = Sendet seine Hälfte.
step-decrypt-pre-master-secret = Der Server schließt das Geheimnis mit seinem privaten Schlüssel auf.
    .paragraph = Dieselbe Rechnung mit der **privaten** Zahl ergibt wieder den aufgefüllten Block. Ohne das Padding bleiben genau die 48 Bytes, die der Client sich ausgedacht hat.
    .next = Der Server entschlüsselt das Geheimnis
    .note = Entschlüsselt das Geheimnis
    .doing = Das kann nur der private Schlüssel.
step-decrypt-failed = Der Server entschlüsselt etwas, das kein Geheimnis ist.
    .paragraph = { $fault ->
        [number] Das ist **keine Zahl**, die der Schlüssel entschlüsseln kann.
        [version] Das Padding ist fehlerfrei, aber **die Version** dahinter ist nicht die aus dem ClientHello, das ankam.
       *[padding] Das **Padding ist falsch**.
    } Der Server macht mit zufälligen Bytes weiter und lässt sich nichts anmerken.
    .next = Der Server entschlüsselt das Geheimnis
    .note = Findet kein Geheimnis
    .doing = Macht mit zufälligen Bytes weiter.
step-agree-on-secret = { $actor ->
        [client] Der Client berechnet das gemeinsame Geheimnis.
       *[server] Der Server berechnet das gemeinsame Geheimnis.
    }
    .paragraph = { $actor ->
        [client] Sein eigener **privater Schlüssel** und der **öffentliche Schlüssel** des Servers ergeben das Geheimnis. { $exchange ->
            [tls13] Es ist nie unterwegs. Alle Schlüssel stammen davon ab.
           *[other] In TLS 1.2 heißt es **Pre-Master-Secret**. Es ist nie unterwegs.
        }
       *[server] Sein eigener **privater Schlüssel** und der **öffentliche Schlüssel** des Clients ergeben **dasselbe Geheimnis** wie beim Client. Ein Lauscher bekommt beide öffentlichen Schlüssel, aber keinen privaten. Das genügt nicht.
    }
    .next = { $actor ->
        [client] Der Client berechnet das gemeinsame Geheimnis
       *[server] Der Server berechnet das gemeinsame Geheimnis
    }
    .note = Berechnet das gemeinsame Geheimnis
    .doing = Verknüpft seinen privaten Schlüssel mit dem öffentlichen der Gegenseite.
step-agree-on-secret-failed = { $actor ->
        [client] Der Client kann den öffentlichen Schlüssel des Servers nicht verwenden.
       *[server] Der Server kann den öffentlichen Schlüssel des Clients nicht verwenden.
    }
    .paragraph = Er ist **kein richtiger Schlüssel** der Gruppe: Ein damit gebildetes Geheimnis könnte ein Angreifer erraten. Also endet die Verbindung.
    .next = { $actor ->
        [client] Der Client berechnet das gemeinsame Geheimnis
       *[server] Der Server berechnet das gemeinsame Geheimnis
    }
    .note = Kann den öffentlichen Schlüssel nicht verwenden
    .doing = Bricht ab.
step-climb-key-schedule = { $actor ->
        [client] Der Client geht im Key Schedule weiter.
       *[server] Der Server geht im Key Schedule weiter.
    }
    .paragraph = Er mischt **das Neue** in das bisherige Geheimnis. Aus dem Ergebnis leitet er **für jeden Zweck ein Geheimnis** ab und daraus die Schlüssel. Keines davon ist je unterwegs.
    .next = { $actor ->
        [client] Der Client leitet die nächsten Schlüssel ab
       *[server] Der Server leitet die nächsten Schlüssel ab
    }
    .note = Leitet die nächsten Schlüssel ab
    .doing = Leitet die nächsten Schlüssel ab.
step-check-binder = { $actor ->
        [client] Der Client beweist, dass er das frühere Geheimnis hat.
       *[server] Der Server prüft den Beweis für das frühere Geheimnis.
    }
    .paragraph = { $actor ->
        [client] Der **Binder** ist ein Fingerabdruck seines Hello, gebildet mit einem Geheimnis aus der **früheren Verbindung**. Ein Ticket kann jeder kopieren; das hier kann sonst niemand bilden.
       *[server] Er berechnet den **Binder** des Hello, das er gesehen hat, und vergleicht. Beide stimmen überein: Dieses Hello ist mit dem Geheimnis aus der **früheren Verbindung** gemacht.
    }
    .next = { $actor ->
        [client] Der Client bildet seinen Beweis
       *[server] Der Server prüft den Beweis
    }
    .note = { $actor ->
        [client] Bildet seinen Beweis
       *[server] Prüft den Beweis
    }
    .doing = { $actor ->
        [client] Berechnet den Binder.
       *[server] Vergleicht den Binder mit dem eigenen.
    }
step-check-binder-failed = Der Server prüft den Beweis für das frühere Geheimnis: Er passt nicht.
    .paragraph = Der Client **hat** das frühere Geheimnis **nicht**, oder sein Hello wurde unterwegs verändert. Der Server beendet die Verbindung.
    .next = Der Server prüft den Beweis
    .note = Der Beweis passt nicht
    .doing = Bricht ab.
step-derive-keys = { $actor ->
        [client] Der Client leitet dieselben Schlüssel ab.
       *[server] Der Server leitet die Schlüssel ab.
    }
    .paragraph = { $actor ->
        [client] Dasselbe Geheimnis und dieselben Zufallswerte ergeben **dieselben Schlüssel**. Keiner davon war je unterwegs. Vergleiche beide Listen.
       *[server] { $cipher ->
            [blocks] Aus dem gemeinsamen Geheimnis leitet er ein **Master-Secret** ab und daraus je Richtung einen Schlüssel zum Verschlüsseln und einen für den MAC.
           *[gcm] Aus dem gemeinsamen Geheimnis leitet er ein **Master-Secret** ab und daraus je Richtung einen Schlüssel zum Verschlüsseln.
        }
    }
    .next = { $actor ->
        [client] Der Client leitet dieselben Schlüssel ab
       *[server] Der Server leitet die Schlüssel ab
    }
    .note = Leitet die Sitzungsschlüssel ab
    .doing = Leitet die Schlüssel ab.
step-derive-keys-resumed = { $actor ->
        [client] Der Client leitet aus dem alten Geheimnis neue Schlüssel ab.
       *[server] Der Server leitet aus dem alten Geheimnis neue Schlüssel ab.
    }
    .paragraph = Das **Master-Secret** ist das der ersten Verbindung; die Zufallswerte sind **neu**. Damit sind auch die Schlüssel neu, ganz ohne Schlüsselaustausch.
    .next = { $actor ->
        [client] Der Client leitet neue Schlüssel ab
       *[server] Der Server leitet neue Schlüssel ab
    }
    .note = Leitet neue Schlüssel ab
    .doing = Mischt das alte Geheimnis mit neuen Zufallswerten.
step-change-cipher-spec = { $exchange ->
        [tls13] Ein Byte für alte Geräte unterwegs.
       *[other] { $actor ->
            [client] Der Client sagt: ab jetzt verschlüsselt.
           *[server] Der Server sagt: ab jetzt verschlüsselt.
        }
    }
    .paragraph = { $exchange ->
        [tls13] In TLS 1.3 **bedeutet diese Nachricht nichts**. Manche alten Geräte lassen eine Verbindung nur durch, wenn sie wie TLS 1.2 aussieht. Deshalb senden beide Seiten sie.
       *[other] Ein Byte. Ab hier **schützt diese Seite alles, was sie sendet**, mit den neuen Schlüsseln.
    }
    .next = { $exchange ->
        [tls13] Ein Byte für alte Geräte
       *[other] Die Umschaltung auf Verschlüsselung
    }
    .doing = { $exchange ->
        [tls13] Sendet ein Byte, das nichts bedeutet.
       *[other] Kündigt die neuen Schlüssel an.
    }
step-finished = { $actor ->
        [client] Der Client beweist, dass er die Schlüssel hat.
       *[server] Der Server beweist, dass er die Schlüssel hat.
    }
    .paragraph = Ein **Fingerabdruck** aller bisherigen Nachrichten, verschlüsselt und gebildet mit einem Geheimnis, das nur die beiden haben. Wer eine davon verändert oder gefälscht hat, kann ihn nicht bilden.
    .next = { $actor ->
        [client] Der Beweis des Clients
       *[server] Der Beweis des Servers
    }
    .doing = Verschlüsselt einen Fingerabdruck des Handshakes.
step-check-finished = { $actor ->
        [client] Der Client prüft den Beweis des Servers.
       *[server] Der Server prüft den Beweis des Clients.
    }
    .paragraph = Er berechnet den Fingerabdruck der Nachrichten, die **er selbst** gesehen hat, und vergleicht. Es passt: Beide Seiten sahen dieselben Nachrichten und haben dieselben Schlüssel. { $actor ->
        [client] { $resumed ->
            [yes] Also ist das der Server vom letzten Mal.
           *[no] So weit kommt nur, wer den privaten Schlüssel hat: **Das ist der Server**.
        }
       *[server] Also hat niemand eine Nachricht verändert.
    }
    .next = { $actor ->
        [client] Der Client prüft den Beweis
       *[server] Der Server prüft den Beweis
    }
    .note = Prüft den Beweis
    .doing = Vergleicht den Fingerabdruck mit dem eigenen.
step-check-finished-failed = { $actor ->
        [client] Der Client prüft den Beweis des Servers: Er passt nicht.
       *[server] Der Server prüft den Beweis des Clients: Er passt nicht.
    }
    .paragraph = Der Fingerabdruck, der ankam, ist **nicht der**, den er selbst berechnet hat. Die beiden haben nicht denselben Handshake gesehen; die Verbindung endet.
    .next = { $actor ->
        [client] Der Client prüft den Beweis
       *[server] Der Server prüft den Beweis
    }
    .note = Der Beweis passt nicht
    .doing = Bricht ab.
step-end-of-early-data = Der Client beendet seine Early Data.
    .paragraph = Eine kurze Nachricht ohne Inhalt. Ab hier versiegelt der Client mit seinem **Handshake-Schlüssel**.
    .next = Der Client beendet seine Early Data
    .doing = Sagt, dass keine Early Data mehr kommen.
step-key-update = { $actor ->
        [client] Der Client wechselt seinen Schlüssel.
       *[server] Der Server wechselt seinen Schlüssel.
    }
    .paragraph = Er sagt, dass sein nächster Record mit einem **neuen Schlüssel** versiegelt ist. Beide leiten ihn aus dem alten Geheimnis ab, also ist nichts Geheimes unterwegs.
    .next = { $actor ->
        [client] Der Client wechselt seinen Schlüssel
       *[server] Der Server wechselt seinen Schlüssel
    }
    .doing = Kündigt seinen neuen Schlüssel an.
step-seal-data = { $actor ->
        [client] Der Client verschlüsselt eine Nachricht.
       *[server] Der Server verschlüsselt eine Nachricht.
    }
    .paragraph = { $cipher ->
        [blocks] Sein Write Key macht aus dem Text Block für Block **Geheimtext**. Sein MAC-Schlüssel bildet einen **MAC**, der jede Änderung zeigt. Zufällige Bytes am Anfang lassen jede Nachricht anders aussehen.
       *[gcm] Sein Write Key macht aus dem Text **Geheimtext** und bildet ein **Tag** von 16 Bytes, das jede Änderung zeigt. Die Nonce lässt jede Nachricht anders aussehen.
    }
    .next = { $actor ->
        [client] Der Client verschlüsselt eine Nachricht
       *[server] Der Server verschlüsselt eine Nachricht
    }
    .note = Verschlüsselt eine Nachricht
    .doing = { $cipher ->
        [blocks] { $order ->
            [encrypt-first] Verschlüsselt den Text und bildet dann den MAC.
           *[mac-first] Bildet den MAC und verschlüsselt dann beides.
        }
       *[gcm] Verschlüsselt den Text und bildet sein Tag.
    }
step-data = { $early ->
        [yes] Der Client sendet Early Data.
       *[no] Die verschlüsselte Nachricht geht auf die Reise.
    }
    .paragraph = { $early ->
        [yes] Der Schlüssel stammt allein aus dem **Pre-Shared Key**, noch vor der Antwort des Servers. Diese Records lassen sich kopieren und **noch einmal senden**. Early Data müssen deshalb auch doppelt harmlos sein (RFC 9846 §8).
       *[no] Wer unterwegs zusieht, erkennt ihre Länge und den Zeitpunkt, **nicht ihren Inhalt**. Probier es aus: Kippe ein Byte und sieh, wer es merkt.
    }
    .next = Die Nachricht geht auf die Reise
    .doing = Sendet den versiegelten Record.
step-altered = Jemand verändert die Nachricht unterwegs.
    .paragraph = Bytes wurden **auf der Leitung geändert**. Der Empfänger weiß noch nichts davon.
    .next = Die veränderte Nachricht kommt an
    .doing = Sendet den versiegelten Record.
step-intercepted = { $way ->
        [dropped] Jemand verschluckt die Nachricht unterwegs.
        [cut] Jemand trennt die Verbindung.
       *[overtaken] Jemand hält die Nachricht zurück.
    }
    .paragraph = { $way ->
        [dropped] Sie wurde **gesendet**, kommt aber nicht an. Noch weiß es keine der Seiten.
        [cut] Was von hier an gesendet wird, kommt **nicht an**. Noch weiß es keine der Seiten.
       *[overtaken] Der nächste Record **überholt** sie. Der Empfänger weiß es noch nicht.
    }
    .next = { $way ->
        [dropped] Eine Nachricht geht verloren
        [cut] Die Verbindung bricht ab
       *[overtaken] Eine Nachricht wird zurückgehalten
    }
    .doing = Sendet den Record.
step-early-data-refused = Der Server übergeht Early Data.
    .paragraph = Er hat die Early Data dieses Hellos **abgelehnt** und macht keine Schlüssel für sie. Ein Record, der sich nicht öffnen lässt, wird übergangen, bis zu einer Grenze.
    .next = Der Server übergeht Early Data
    .note = Übergeht Early Data
    .doing = Übergeht einen Record, der sich nicht öffnen lässt.
step-open-data = { $actor ->
        [client] Der Client prüft und entschlüsselt sie.
       *[server] Der Server prüft und entschlüsselt sie.
    }
    .paragraph = { $cipher ->
        [blocks] Der **MAC passt**: Kein Bit wurde verändert. Erst jetzt wird der Text verwendet.
       *[gcm] Das **Tag passt**: Kein Bit wurde verändert. Erst jetzt wird der Text verwendet.
    }
    .next = { $actor ->
        [client] Der Client entschlüsselt sie
       *[server] Der Server entschlüsselt sie
    }
    .note = Prüft und entschlüsselt
    .doing = { $cipher ->
        [blocks] { $order ->
            [encrypt-first] Prüft den MAC und entschlüsselt dann.
           *[mac-first] Entschlüsselt und prüft dann den MAC.
        }
       *[gcm] Prüft das Tag und entschlüsselt dann.
    }
step-open-message = { $actor ->
        [client] Der Client öffnet eine versiegelte Nachricht.
       *[server] Der Server öffnet eine versiegelte Nachricht.
    }
    .paragraph = Das **Siegel ist unversehrt**: Kein Bit wurde verändert. Erst jetzt liest er die Nachricht.
    .next = { $actor ->
        [client] Der Client öffnet die versiegelte Nachricht
       *[server] Der Server öffnet die versiegelte Nachricht
    }
    .note = Öffnet eine versiegelte Nachricht
    .doing = Prüft das Siegel und entschlüsselt.
step-open-failed = { $actor ->
        [client] Der Client merkt: Diese Nachricht wurde verändert.
       *[server] Der Server merkt: Diese Nachricht wurde verändert.
    }
    .paragraph = { $fault ->
        [compression] Der Text **lässt sich nicht dekomprimieren**.
        [padding] Das **Padding ist falsch**.
       *[seal] { $cipher ->
            [blocks] Der **MAC passt nicht**.
           *[gcm] Das **Tag passt nicht** zum Geheimtext.
        }
    } Der Text wird ungelesen verworfen, und die Verbindung endet.
    .next = { $actor ->
        [client] Der Client prüft die Nachricht
       *[server] Der Server prüft die Nachricht
    }
    .note = { $fault ->
        [compression] Kann nicht dekomprimieren
        [padding] Das Padding ist falsch
       *[seal] { $cipher ->
            [blocks] Der MAC passt nicht
           *[gcm] Das Tag passt nicht
        }
    }
    .doing = Verwirft die Nachricht und bricht ab.
step-alert = { $actor ->
        [client] Der Client beendet die Verbindung: { $alert }.
       *[server] Der Server beendet die Verbindung: { $alert }.
    }
    .paragraph = Ein **fataler Alert** sagt, warum. { $arrival ->
        [later] Er ist noch unterwegs: Die andere Seite weiß noch nichts davon.
       *[now] Danach sendet und akzeptiert keine Seite mehr etwas.
    }
    .next = Der Alert { $alert }
    .doing = Sagt, warum, und hört auf.
step-close-notify = { $actor ->
        [client] Der Client verabschiedet sich.
       *[server] Der Server verabschiedet sich.
    }
    .paragraph = { $actor ->
        [client] „Ich sende nichts mehr.“ Ohne das ließe sich eine **beendete** Verbindung nicht von einer **abgeschnittenen** unterscheiden.
       *[server] Beide Seiten haben sich verabschiedet: Die Verbindung ist **sauber geschlossen**, und nichts fehlt.
    }
    .next = { $actor ->
        [client] Der Client verabschiedet sich
       *[server] Der Server verabschiedet sich
    }
    .doing = Schließt seine Seite.
step-other-message = { $actor ->
        [client] Der Client sendet: { $message }.
       *[server] Der Server sendet: { $message }.
    }
    .paragraph = **Kein Teil** dieses Handshakes. Was daraus wird, entscheidet der Empfänger.
    .next = { $message }
    .doing = Sendet { $message }.
step-unopened = { $actor ->
        [client] Der Client sendet einen versiegelten Record.
       *[server] Der Server sendet einen versiegelten Record.
    }
    .paragraph = **Geöffnet** hat ihn hier niemand, also ist nicht bekannt, was darin steht.
    .next = Ein versiegelter Record
    .doing = Sendet einen versiegelten Record.
step-arrival-overtaken = { $actor ->
        [client] Jetzt erreicht den Client ein Record des Servers, der früher gesendet wurde.
       *[server] Jetzt erreicht den Server ein Record des Clients, der früher gesendet wurde.
    }
    .paragraph = Ein anderer Record hat ihn unterwegs **überholt**. Der Empfänger zählt die Records und hält diesen für den nächsten.
    .next = Ein Record kommt verspätet an
    .note = Empfängt einen Record verspätet
    .doing = Nimmt einen Record an, der überholt wurde.
step-arrival-again = { $actor ->
        [client] Ein Record erreicht den Client zum zweiten Mal.
       *[server] Ein Record erreicht den Server zum zweiten Mal.
    }
    .paragraph = Abgeschickt wurde er **einmal**: Jemand auf dem Weg hat eine Kopie behalten und sendet sie noch einmal.
    .next = Eine Kopie kommt an
    .note = Empfängt eine Kopie
    .doing = Nimmt einen Record an, der schon einmal da war.
step-arrival-injected = { $actor ->
        [client] Den Client erreicht ein Record, den der Server nie gesendet hat.
       *[server] Den Server erreicht ein Record, den der Client nie gesendet hat.
    }
    .paragraph = Jemand **auf dem Weg** hat ihn gemacht. Von außen ist ihm das nicht anzusehen.
    .next = Ein Record kommt an, den die Gegenseite nie gesendet hat
    .note = Empfängt einen fremden Record
    .doing = Nimmt einen Record an, den die Gegenseite nie gesendet hat.
step-arrival-rest = { $actor ->
        [client] Der Client hält den Rest des veränderten Records für einen weiteren.
       *[server] Der Server hält den Rest des veränderten Records für einen weiteren.
    }
    .paragraph = Die **Länge** des Records ist nicht mehr, was sie war. Was auf den kürzeren Record folgt, wird als Anfang des nächsten gelesen.
    .next = Der Rest des Records wird gelesen
    .note = Liest den Rest als weiteren Record
    .doing = Hält den Rest für einen weiteren Record.
step-failure = { $actor ->
        [client] Der Client bricht ab.
       *[server] Der Server bricht ab.
    }
    .paragraph = Etwas stimmt nicht: { $reason } Also beendet er die Verbindung, und ein Alert wird sagen, warum.
    .next = { $actor ->
        [client] Der Client bricht ab
       *[server] Der Server bricht ab
    }
    .note = Bricht ab
    .doing = Hat etwas gefunden, das nicht sein darf.
step-alert-received = { $actor ->
        [client] Der Alert erreicht den Client: Es ist vorbei.
       *[server] Der Alert erreicht den Server: Es ist vorbei.
    }
    .paragraph = { $actor ->
        [client] Erst jetzt erfährt der Client von **{ $alert }**. Seine Nachrichten hat inzwischen niemand gelesen.
       *[server] Erst jetzt erfährt der Server von **{ $alert }**. Seine Nachrichten hat inzwischen niemand gelesen.
    }
    .next = Der Alert kommt an
    .note = Erfährt, dass es vorbei ist
    .doing = Liest den Alert und hört auf.
step-truncated = { $actor ->
        [client] Der Client wartet vergeblich.
       *[server] Der Server wartet vergeblich.
    }
    .paragraph = Es kommt nichts mehr, und **niemand hat sich verabschiedet**. Ob etwas fehlt, kann er nicht wissen, also bricht er ab.
    .next = { $actor ->
        [client] Der Client wartet
       *[server] Der Server wartet
    }
    .note = Wartet vergeblich
    .doing = Gibt das Warten auf.
# Was eine Seite noch tut, nachdem die andere aufgegeben hat. $what ist, was sie tut.
unheeded = Zu spät: { $what }
step-unheeded =
    .paragraph = { $actor ->
        [client] Der Server ist **schon gegangen**, aber der Client weiß es noch nicht. **Niemand liest** seine Nachrichten mehr.
       *[server] Der Client ist **schon gegangen**, aber der Server weiß es noch nicht. **Niemand liest** seine Nachrichten mehr.
    }
    .next = { $actor ->
        [client] Der Client macht vergeblich weiter
       *[server] Der Server macht vergeblich weiter
    }
    .doing = { $actor ->
        [client] Weiß noch nicht, dass der Server gegangen ist.
       *[server] Weiß noch nicht, dass der Client gegangen ist.
    }
# Die Geschichte in Alltagsworten, auf der Stufe Geschichte: je Schritt eine Überschrift, ein oder zwei Sätze, was die Seite
# sagt, was als Nächstes kommt und was jemand auf der Leitung davon hat. Dieselbe Sache heißt immer gleich, wie im Bild: Karte,
# Schloss, Schlüssel, Kiste, Geheimnis, Zufallszahl, Fingerabdruck, Nachricht.
story-about = Zwei Fremde einigen sich auf ein Geheimnis, **während alle zuhören**.
story-about-way = Sie tun es auf die alte Art, mit einem Geheimnis in einer Kiste (RSA-Schlüsselaustausch): ausgemustert und immer noch am leichtesten zu verstehen.
story-about-way-ecdhe = Sie tun es mit einem halben Geheimnis von jeder Seite (ECDHE), ähnlich wie Browser heute.
story-about-way-tls13 = Sie tun es mit einem halben Geheimnis in jedem Hallo (TLS 1.3), wie Browser heute.
story-client-hello = Der Client grüßt.
    .sentence = { $exchange ->
        [tls13] Er bittet um ein Gespräch unter vier Augen und schickt ein **halbes Geheimnis** mit. Das kann jeder lesen: Eine Hälfte allein verrät nichts.
       *[other] Er bittet um ein Gespräch unter vier Augen und schickt eine **Zufallszahl** mit. Noch ist nichts geheim: Das kann jeder lesen.
    }
    .next = Der Client grüßt
    .bubble = { $exchange ->
        [tls13] „Hallo! Lass uns so reden, **dass uns sonst niemand versteht**. Das kann ich, und hier ist schon **meine Hälfte**.“
       *[other] „Hallo! Lass uns so reden, **dass uns sonst niemand versteht**. Das kann ich, und hier ist eine Zufallszahl.“
    }
    .watcher = liest alles mit.
story-client-hello-resuming = Der Client kommt wieder und grüßt.
    .sentence = { $exchange ->
        [tls13] Er nennt das Gespräch **vom letzten Mal** und schickt eine neue Hälfte mit. Wenn der Server sich erinnert, brauchen sie keine Karte.
       *[other] Er nennt das Gespräch **vom letzten Mal**. Wenn der Server sich erinnert, brauchen sie weder Karte noch neues Geheimnis.
    }
    .next = Ein zweites Gespräch: Der Client grüßt
    .bubble = „Hallo, **ich bin’s wieder**! Erinnerst du dich an mich?“
    .watcher = liest alles mit und sieht, dass die beiden sich kennen.
story-client-hello-again = Der Client grüßt noch einmal.
    .sentence = Diesmal bringt er eine Hälfte **der Art mit, die der Server will**. Das hat die beiden einen Hin- und Rückweg gekostet.
    .next = Der Client grüßt noch einmal
    .bubble = „Noch mal hallo! Hier ist **eine Hälfte dieser Art**.“
    .watcher = liest auch das mit.
story-arrival-again = { $message ->
        [ClientHello] Jemand schickt eine Kopie des Grußes.
       *[other] Jemand schickt eine Kopie der versiegelten Nachricht.
    }
    .sentence = { $message ->
        [ClientHello] Es ist derselbe Gruß, **Byte für Byte**. Der Kopierer kann ihn lesen, hat aber keinen Schlüssel.
       *[other] Sie ist noch versiegelt, und der Kopierer **muss sie nicht öffnen**.
    }
    .next = { $message ->
        [ClientHello] Eine Kopie des Grußes kommt an
       *[other] Eine Kopie der Nachricht kommt an
    }
    .watcher = schickt, was er kopiert hat.
story-new-session-ticket = Der Server gibt dem Client ein Ticket.
    .sentence = Mit diesem **Ticket** und dem Geheimnis dahinter erkennen sich die beiden beim nächsten Mal **ohne Karte**.
    .next = Der Server gibt ein Ticket aus
    .bubble = „Hier ist ein **Ticket** fürs nächste Mal.“
    .watcher = kopiert etwas Versiegeltes und kann nicht hineinsehen.
story-check-binder = Der Server prüft den Beweis des Clients: Er passt.
    .sentence = { $copied ->
        [yes] Der Beweis ist echt: Der Client hat ihn gemacht. Dass ihn jetzt jemand anders schickt, **sieht der Server nicht**.
       *[no] Ein Ticket kann jeder kopieren. Diesen Beweis schafft nur, wer das **Geheimnis vom letzten Mal** hat.
    }
    .next = Der Server prüft den Beweis
    .bubble = { $copied ->
        [yes] „Dieser Beweis passt. **Du scheinst es zu sein.**“
       *[no] „Dein Beweis passt: **Du bist es wieder**.“
    }
    .watcher = { $copied ->
        [yes] hat die Kopie eines Beweises und keinen Schlüssel.
       *[no] hat den Beweis gelesen, kann aber keinen machen.
    }
story-negotiation-failed = { $cause ->
        [fallback] Der Server vermutet einen Trick.
        [master-secret] Der Server macht nicht weiter.
       *[other] Die beiden haben nichts gemeinsam.
    }
    .sentence = { $cause ->
        [fallback] Der Client kommt mit einer **älteren Art** zu reden, obwohl beide eine neuere kennen. Damit endet das Gespräch.
        [signature] Der Server hat **keine Signatur**, die der Client prüfen kann. Damit endet das Gespräch.
        [master-secret] Letztes Mal galten für die beiden **andere Regeln**. Damit endet das Gespräch.
       *[other] Der Client schlägt nur vor, was der Server **nicht kennt**. Damit endet das Gespräch.
    }
    .next = Der Server wählt
    .bubble = { $cause ->
        [fallback] „Wir können doch beide Neueres. **Wer hat dich** davon abgebracht?“
        [signature] „Keine meiner Signaturen kannst du **prüfen**.“
        [master-secret] „Letztes Mal galten andere Regeln. So mache ich **nicht weiter**.“
       *[other] „Von allem, was du kannst, kann ich **nichts**. So können wir nicht reden.“
    }
story-server-hello = { $exchange ->
        [tls13] Der Server antwortet mit seiner Hälfte.
       *[other] Der Server antwortet.
    }
    .sentence = { $exchange ->
        [tls13] Er wählt eine der Arten zu reden, die der Client kann. **Ab hier** ist alles versiegelt, was sie sagen.
       *[other] Er wählt eine der Arten zu reden, die der Client kann, und schickt eine **Zufallszahl**.
    }
    .next = Der Server antwortet
    .bubble = { $exchange ->
        [tls13] „Hallo! Hier ist **meine Hälfte**. Ab jetzt versiegelt.“
       *[other] „Hallo! Ich habe eine deiner Arten zu reden gewählt. Hier ist eine **Zufallszahl**.“
    }
    .watcher = liest auch das mit.
story-hello-retry-request = Der Server bittet um eine andere Hälfte.
    .sentence = Die Hälfte des Clients ist von einer **Art**, die der Server nicht möchte. Also grüßt der Client noch einmal.
    .next = Der Server bittet um eine andere Hälfte
    .bubble = „Hallo! Schick mir eine Hälfte **dieser Art**.“
    .watcher = liest auch das mit.
story-server-hello-resumed = Der Server erinnert sich an den Client.
    .sentence = { $exchange ->
        [tls13] Beide haben noch das Geheimnis **vom letzten Mal** und mischen ein neues hinein. Diesmal brauchen sie keine Karte.
       *[other] Beide haben noch das Geheimnis **vom letzten Mal**. Diesmal brauchen sie weder Karte noch neues Geheimnis.
    }
    .next = Der Server antwortet
    .bubble = { $exchange ->
        [tls13] „Klar erinnere ich mich! Hier ist **meine neue Hälfte**. Ab jetzt versiegelt.“
       *[other] „Klar erinnere ich mich! Machen wir weiter, **wo wir waren**. Hier ist meine neue Zufallszahl.“
    }
    .watcher = liest alles mit, hat aber das Geheimnis nie gesehen.
story-certificate = Der Server zeigt seine Karte.
    .sentence = { $exchange ->
        [rsa] Auf der **Karte** (einem Zertifikat) steht: Dieses Schloss gehört **{ $host }**. Wer dafür bürgt, eine Zertifizierungsstelle, hat das signiert.
       *[ecdhe] Auf der **Karte** (einem Zertifikat) steht: So signiert **{ $host }**. Wer dafür bürgt, eine Zertifizierungsstelle, hat das signiert.
    }
    .next = Der Server zeigt seine Karte
    .bubble = { $exchange ->
        [tls13] „Hier ist **meine Karte**. Sie zeigt, wie ich signiere, und nur du kannst sie sehen.“
        [ecdhe] „Hallo! Ich habe eine deiner Arten zu reden gewählt. Hier sind eine Zufallszahl und **meine Karte**. Sie zeigt, wie ich signiere.“
       *[rsa] „Hallo! Ich habe eine deiner Arten zu reden gewählt. Hier sind **meine Karte**, eine Zufallszahl und ein offenes Schloss. Ist es zu, bekomme nur ich es auf.“
    }
    .watcher = { $exchange ->
        [tls13] kopiert etwas Versiegeltes und sieht nicht, wessen Karte es ist.
        [ecdhe] kopiert Karte und Zahl. Damit kann niemand wie der Server signieren.
       *[rsa] kopiert Karte, Zahl und Schloss. Damit lässt sich nichts öffnen.
    }
story-generate-key-pair = { $actor ->
        [client] Der Client macht seine Hälfte.
       *[server] Der Server macht seine Hälfte.
    }
    .sentence = Er denkt sich einen **privaten Teil** aus und behält ihn. Daraus macht er seine **Hälfte**, die er schicken wird. Zurückrechnen kann niemand.
    .next = { $actor ->
        [client] Der Client macht seine Hälfte
       *[server] Der Server macht seine Hälfte
    }
    .bubble = „Ein **privater Teil** zum Behalten und **meine Hälfte** zum Verschicken.“
story-sign-key-exchange = Der Server signiert seine Hälfte.
    .sentence = Er signiert seine Hälfte zusammen mit **beiden Zufallszahlen**. So gilt die Signatur nur für dieses Gespräch.
    .next = Der Server signiert seine Hälfte
    .bubble = „Ich signiere meine Hälfte, **nur für dieses Gespräch**.“
story-server-key-exchange = Der Server schickt seine Hälfte, signiert.
    .sentence = Die **Hälfte** darf jeder sehen, aber niemand kann sie austauschen: Die **Signatur** würde nicht passen.
    .next = Die Hälfte des Servers reist
    .bubble = „Hier ist **meine Hälfte**, mit meiner Signatur.“
    .watcher = kopiert Hälfte und Signatur. Der private Teil bleibt beim Server.
story-client-certificate = Auch der Client zeigt eine Karte.
    .sentence = Dieser Server will wissen, **wer anruft**. Eine kopierte Karte beweist nichts, darum folgt noch eine Signatur.
    .next = Der Client zeigt seine Karte
    .bubble = „Du willst wissen, wer ich bin? Hier ist **meine Karte**. Dass sie mir gehört, beweise ich mit meiner Signatur.“
    .watcher = { $exchange ->
        [tls13] kopiert etwas Versiegeltes und sieht nicht, wessen Karte es ist.
       *[other] kopiert auch diese Karte.
    }
story-no-client-certificate = Der Client hat keine Karte.
    .sentence = { $demand ->
        [optional] Dieser Server will wissen, wer anruft, **besteht aber nicht darauf**. Er macht weiter.
        [unknown] Dieser Server möchte wissen, wer anruft.
       *[required] Dieser Server **besteht darauf** zu wissen, wer anruft.
    }
    .next = Die Antwort des Clients
    .bubble = „Du willst wissen, wer ich bin? Ich habe **nichts vorzuzeigen**.“
    .watcher = sieht, dass keine Karte gezeigt wurde.
story-missing-client-certificate = Der Server bekommt keine Karte und gibt auf.
    .sentence = Er **besteht darauf** zu wissen, wer anruft. Damit endet das Gespräch.
    .next = Der Server entscheidet
    .bubble = „Keine Karte? Dann **rede ich nicht** mit dir.“
story-certificate-verify = { $actor ->
        [server] Der Server signiert alles, was gesagt wurde.
       *[client] Der Client signiert alles, was gesagt wurde.
    }
    .sentence = Die **Signatur** gilt jedem Wort bisher, also passt sie nur zu diesem Gespräch. So signieren kann nur, wem die Karte gehört.
    .next = { $actor ->
        [server] Die Signatur des Servers
       *[client] Die Signatur des Clients
    }
    .bubble = „Ich signiere **alles, was wir gesagt haben**.“
    .watcher = { $exchange ->
        [tls13] kopiert etwas Versiegeltes und kann nicht hineinsehen.
       *[other] kopiert die Signatur. Sie passt zu keinem anderen Gespräch.
    }
story-validation = Der Client prüft die Karte: Sie ist echt.
    .sentence = { $exchange ->
       *[ecdhe] Die Signatur der Zertifizierungsstelle ist echt, die Karte ist noch gültig, und es steht **{ $host }** darauf. Also ist es die richtige Karte.
        [rsa] Die Signatur der Zertifizierungsstelle ist echt, die Karte ist noch gültig, und es steht **{ $host }** darauf. Also ist es das richtige Schloss.
    }
    .next = Der Client prüft die Karte
    .bubble = { $exchange ->
       *[ecdhe] „Echt und gültig: **Das ist die richtige Karte**. Aber das wäre auch eine Kopie. Gehört sie dir?“
        [rsa] „Echt und gültig: **Das ist das richtige Schloss**. Aber das wäre auch eine Kopie. Gehört es dir?“
    }
story-validation-failed = { $problem }
    .sentence = Der Client **traut** dieser Karte **nicht** und beendet das Gespräch. { $exchange ->
       *[ecdhe] Eine Nachricht hat er nicht geschickt.
        [rsa] Ein Geheimnis hat er nicht geschickt.
    }
    .next = Der Client prüft die Karte
    .bubble = { $exchange ->
       *[ecdhe] „Dieser Karte **traue ich nicht**. Wer weiß, wer du bist?“
        [rsa] „Dieser Karte **traue ich nicht**. Wer weiß, wem das Schloss gehört?“
    }
story-verify-key-exchange = Der Client prüft die Signatur des Servers: Sie passt.
    .sentence = So signieren kann nur, **wem die Karte gehört**. Es ist also wirklich { $host }.
    .next = Der Client prüft die Signatur
    .bubble = „Die Signatur passt: **Du bist es!**“
story-verify-key-exchange-failed = Die Signatur des Servers passt nicht zu seiner Karte.
    .sentence = Jemand zeigt eine **fremde Karte**, oder unterwegs wurde etwas verändert. Damit endet das Gespräch.
    .next = Der Client prüft die Signatur
    .bubble = „Das ist **nicht deine Karte**, oder jemand hat verändert, was du gesagt hast.“
story-client-validation = Der Server prüft die Karte des Clients: Sie ist echt.
    .sentence = Eine Zertifizierungsstelle, der der Server traut, bürgt dafür. **Wer** die Karte in der Hand hält, zeigt die Signatur.
    .next = Der Server prüft die Karte des Clients
    .bubble = „Deine Karte ist **echt**. Jetzt zeig mir, dass sie dir gehört.“
story-client-validation-failed = { $problem }
    .sentence = Der Server **traut** dieser Karte **nicht** und beendet das Gespräch.
    .next = Der Server prüft die Karte des Clients
    .bubble = „Dieser Karte **traue ich nicht**. Ich weiß nicht, wer du bist.“
story-verify-handshake = { $actor ->
        [client] Der Client prüft die Signatur des Servers: Sie passt.
       *[server] Der Server prüft die Signatur des Clients: Sie passt.
    }
    .sentence = { $actor ->
        [client] Nur wem die Karte gehört, der kann **das eben Gesagte signieren**. Es ist also wirklich { $host }.
       *[server] Nur wem die Karte gehört, der kann **das eben Gesagte signieren**. Jetzt weiß der Server, wer anruft.
    }
    .next = { $actor ->
        [client] Der Client prüft die Signatur
       *[server] Der Server prüft die Signatur
    }
    .bubble = „Die Signatur passt: **Du bist es**.“
story-verify-handshake-failed = { $actor ->
        [client] Die Signatur des Servers passt nicht zu seiner Karte.
       *[server] Die Signatur des Clients passt nicht zu seiner Karte.
    }
    .sentence = Jemand zeigt eine **fremde Karte**, oder unterwegs wurde etwas verändert.
    .next = { $actor ->
        [client] Der Client prüft die Signatur
       *[server] Der Server prüft die Signatur
    }
    .bubble = „Das ist **nicht deine Karte**, oder jemand hat verändert, was du gesagt hast.“
story-encrypt-pre-master-secret = Der Client verschließt ein Geheimnis in einer Kiste.
    .sentence = Das **Geheimnis** ist eine neue Zufallszahl, die sonst niemand kennt. Das Schloss des Servers schnappt zu.
    .next = Der Client verschließt ein Geheimnis
    .bubble = „Ein neues Geheimnis in die Kiste. **Klick!** Jetzt bekomme nicht einmal ich sie auf.“
story-client-key-exchange = Der Client schickt das Geheimnis in der verschlossenen Kiste.
    .sentence = Zuschnappen lassen kann das Schloss jeder. **Nur der Schlüssel des Servers öffnet es**, also darf die Kiste durch alle Hände gehen.
    .next = Die Kiste reist
    .bubble = „Ich habe ein **Geheimnis** in eine Kiste getan, mit deinem Schloss daran.“
    .watcher = kopiert die Kiste. Ohne den Schlüssel bleibt sie zu.
story-client-public-key = Der Client schickt seine Hälfte.
    .sentence = Sie braucht **keine Kiste**: Nichts daran ist geheim, und jeder darf sie sehen.
    .next = Die Hälfte des Clients reist
    .bubble = „Und hier ist **meine Hälfte**.“
    .watcher = hat beide Hälften, aber keinen privaten Teil. Das ergibt kein Geheimnis.
story-decrypt-pre-master-secret = Der Server öffnet die Kiste mit seinem Schlüssel.
    .sentence = Der **Schlüssel** verlässt den Server nie. Jetzt teilen die beiden ein Geheimnis, das sonst niemand hat.
    .next = Der Server öffnet die Kiste
    .bubble = „Sie geht auf. **Jetzt teilen wir ein Geheimnis.**“
    .watcher = hat eine Kopie der Kiste, aber nicht den Schlüssel.
story-decrypt-failed = In der Kiste ist kein richtiges Geheimnis.
    .sentence = Der Server **lässt sich nichts anmerken** und macht mit Zufallsbytes weiter. Eine Beschwerde würde einem Dieb beim Raten helfen.
    .next = Der Server öffnet die Kiste
    .bubble = „Das ist kein Geheimnis. Ich **lasse mir nichts anmerken**.“
    .watcher = hat eine Kopie der Kiste, aber nicht den Schlüssel.
story-agree-on-secret = { $actor ->
        [client] Der Client rechnet das Geheimnis aus.
       *[server] Der Server rechnet das Geheimnis aus.
    }
    .sentence = { $actor ->
        [client] Sein eigener **privater Teil** und die **Hälfte** des Servers ergeben das Geheimnis. Es ist nie unterwegs.
       *[server] Sein eigener **privater Teil** und die **Hälfte** des Clients ergeben **dasselbe Geheimnis** wie beim Client. Es gab keine Kiste zu öffnen.
    }
    .next = { $actor ->
        [client] Der Client rechnet das Geheimnis aus
       *[server] Der Server rechnet das Geheimnis aus
    }
    .bubble = „Mein privater Teil und deine Hälfte: **Das ist unser Geheimnis**.“
    .watcher = sieht Hälften reisen, aber keinen privaten Teil. Das ergibt kein Geheimnis.
story-agree-on-secret-failed = { $actor ->
        [client] Der Client kann die Hälfte des Servers nicht gebrauchen.
       *[server] Der Server kann die Hälfte des Clients nicht gebrauchen.
    }
    .sentence = Das ist **keine richtige Hälfte**: Ein Dieb könnte das Geheimnis erraten. Damit endet das Gespräch.
    .next = { $actor ->
        [client] Der Client rechnet das Geheimnis aus
       *[server] Der Server rechnet das Geheimnis aus
    }
    .bubble = „Das ist **keine richtige Hälfte**. Ich höre auf.“
story-check-binder-failed = Der Beweis für das alte Geheimnis passt nicht.
    .sentence = Der Client **hat** das Geheimnis vom letzten Mal **nicht**, oder seine Worte wurden unterwegs verändert. Damit endet das Gespräch.
    .next = Der Server prüft den Beweis
    .bubble = „Du **hast** unser altes Geheimnis **nicht**, oder jemand hat verändert, was du gesagt hast.“
story-derive-keys = { $actor ->
        [client] Der Client mischt dieselben Schlüssel.
       *[server] Der Server mischt die Schlüssel.
    }
    .sentence = { $actor ->
        [client] Dasselbe Geheimnis und dieselben Zufallszahlen ergeben **dieselben Schlüssel**. Keiner davon war unterwegs.
       *[server] Das Geheimnis und beide Zufallszahlen kommen hinein, **die Schlüssel** kommen heraus: einer für jede Richtung.
    }
    .next = { $actor ->
        [client] Der Client mischt dieselben Schlüssel
       *[server] Der Server mischt die Schlüssel
    }
    .bubble = { $actor ->
        [client] „Bei mir kommen **dieselben Schlüssel** heraus. Keiner davon war unterwegs.“
       *[server] „Geheimnis und Zufallszahlen hinein, **Schlüssel heraus**.“
    }
    .watcher = hat beide Zufallszahlen, aber nicht das Geheimnis. Das ergibt keine Schlüssel.
story-derive-keys-resumed = { $actor ->
        [client] Der Client mischt neue Schlüssel aus dem alten Geheimnis.
       *[server] Der Server mischt neue Schlüssel aus dem alten Geheimnis.
    }
    .sentence = Das Geheimnis ist **vom letzten Mal**, die Zufallszahlen sind neu. Also sind auch die Schlüssel neu.
    .next = { $actor ->
        [client] Der Client mischt neue Schlüssel
       *[server] Der Server mischt neue Schlüssel
    }
    .bubble = „Altes Geheimnis, neue Zufallszahlen: **neue Schlüssel**.“
    .watcher = hat beide Zufallszahlen, aber nicht das Geheimnis. Das ergibt keine Schlüssel.
story-finished = { $actor ->
        [client] Der Client schickt einen versiegelten Fingerabdruck.
       *[server] Der Server schickt einen versiegelten Fingerabdruck.
    }
    .sentence = Es ist der **Fingerabdruck** von allem, was gesagt wurde, versiegelt mit seinem neuen Schlüssel. Ein verändertes Wort würde ihn ändern.
    .next = { $actor ->
        [client] Der Fingerabdruck des Clients
       *[server] Der Fingerabdruck des Servers
    }
    .bubble = „Mit dem neuen Schlüssel versiegelt: **ein Fingerabdruck** von allem, was wir gesagt haben.“
    .watcher = kopiert etwas Versiegeltes und kann nicht hineinsehen.
story-check-finished = { $actor ->
        [client] Der Client vergleicht die Fingerabdrücke: Sie stimmen überein.
       *[server] Der Server vergleicht die Fingerabdrücke: Sie stimmen überein.
    }
    .sentence = { $resumed ->
        [yes] Diesen Fingerabdruck kann nur machen, wer **das alte Geheimnis** hat. Und niemand hat ein Wort verändert.
       *[no] { $actor ->
            [client] { $exchange ->
               *[ecdhe] Der Server hat dieselben Schlüssel, und **niemand hat ein Wort verändert**.
                [rsa] Diese Schlüssel bekommt nur, **wem das Schloss gehört**. Es ist also wirklich { $host }.
            }
           *[server] Der Client hat dieselben Schlüssel, und **niemand hat ein Wort verändert**.
        }
    }
    .next = { $actor ->
        [client] Der Client vergleicht
       *[server] Der Server vergleicht
    }
    .bubble = { $resumed ->
        [yes] „Er stimmt. **Du bist es wieder!**“
       *[no] { $actor ->
            [client] { $exchange ->
               *[ecdhe] „Er stimmt: **Niemand hat ein Wort verändert**.“
                [rsa] „Er stimmt. **Du bist es!** Den konntest nur du machen, mit dem Schlüssel zum Schloss.“
            }
           *[server] „Er stimmt: **Niemand hat ein Wort verändert**.“
        }
    }
story-check-finished-failed = Die Fingerabdrücke stimmen nicht überein.
    .sentence = Die beiden haben **nicht dieselben Worte gehört**: Unterwegs wurde etwas verändert. Damit endet das Gespräch.
    .next = { $actor ->
        [client] Der Client vergleicht
       *[server] Der Server vergleicht
    }
    .bubble = „Das passt nicht. **Jemand hat verändert**, was wir gesagt haben.“
story-data = { $early ->
        [yes] Die Nachricht des Clients kommt gleich nach seinem Gruß.
       *[no] { $actor ->
            [client] Der Client schickt eine versiegelte Nachricht.
           *[server] Der Server schickt eine versiegelte Nachricht.
        }
    }
    .sentence = { $early ->
        [yes] Sie wartet keine Antwort ab: Der Schlüssel ist **vom letzten Mal**. Aber eine Kopie könnte **ein zweites Mal** ankommen.
       *[no] Unterwegs sieht jeder, **wie lang** sie ist, aber nicht, was darin steht.
    }
    .next = { $actor ->
        [client] Die Nachricht des Clients reist
       *[server] Die Nachricht des Servers reist
    }
    .watcher = { $early ->
        [yes] kopiert die Nachricht. Sie bleibt versiegelt, aber die Kopie lässt sich noch einmal schicken.
       *[no] kopiert die Nachricht. Sie bleibt versiegelt.
    }
story-altered = Jemand verändert das unterwegs.
    .sentence = Ein **Byte** ist nicht mehr, was es war. Der Empfänger weiß es noch nicht.
    .next = Die veränderte Nachricht kommt an
    .watcher = verändert im Vorbeigehen ein Byte.
story-intercepted = { $way ->
        [dropped] Jemand verschluckt dies unterwegs.
        [cut] Jemand trennt die Verbindung.
       *[overtaken] Jemand hält dies zurück.
    }
    .sentence = { $way ->
        [dropped] Es wurde gesendet, kommt aber **nicht an**. Noch weiß es keine der Seiten.
        [cut] Von hier an kommt nichts mehr **an**. Noch weiß es keine der Seiten.
       *[overtaken] Was folgt, **überholt** es. Der Empfänger weiß es noch nicht.
    }
    .next = { $way ->
        [dropped] Etwas geht verloren
        [cut] Die Verbindung bricht ab
       *[overtaken] Etwas wird zurückgehalten
    }
    .watcher = { $way ->
        [dropped] lässt dies nicht weiter.
        [cut] hat die Verbindung getrennt.
       *[overtaken] behält dies eine Weile.
    }
story-early-data-refused = { $copied ->
        [yes] Der Server übergeht die Kopie.
       *[no] Der Server übergeht eine versiegelte Nachricht.
    }
    .sentence = { $copied ->
        [yes] Mit diesem Ticket hat er schon eine frühe Nachricht angenommen, also nimmt er **keine zweite**. Die Kopie bleibt ungelesen.
       *[no] Er hat gesagt, dass er diesmal **keine frühe Nachricht** annimmt. Also bleibt diese ungelesen.
    }
    .next = { $copied ->
        [yes] Der Server übergeht die Kopie
       *[no] Der Server übergeht eine Nachricht
    }
    .bubble = { $copied ->
        [yes] „Dieses Ticket kenne ich. Eine frühe Nachricht damit? **Nicht noch mal.**“
       *[no] „Diesmal keine frühe Nachricht. **Ich übergehe sie.**“
    }
    .watcher = hat nichts gewonnen.
story-open-data = { $copied ->
        [yes] Der Server nimmt dieselbe Nachricht noch einmal an.
       *[no] { $actor ->
            [client] Der Client bricht das Siegel auf und liest.
           *[server] Der Server bricht das Siegel auf und liest.
        }
    }
    .sentence = { $copied ->
        [yes] **Nichts unterscheidet die Kopie vom Original.** Eine frühe Nachricht muss also eine sein, die auch doppelt nicht schadet.
       *[no] **Nur die Schlüssel öffnen es**, und das Siegel war heil: Niemand hat etwas verändert.
    }
    .next = { $actor ->
        [client] Der Client öffnet die Nachricht
       *[server] Der Server öffnet die Nachricht
    }
    .watcher = hat immer noch nur die versiegelte Kopie.
story-open-failed = { $actor ->
        [client] Der Client merkt es: Das Siegel ist gebrochen.
       *[server] Der Server merkt es: Das Siegel ist gebrochen.
    }
    .sentence = Ein verändertes Byte **bricht das Siegel**. Die Nachricht wird ungelesen weggeworfen, und das Gespräch endet.
    .next = { $actor ->
        [client] Der Client prüft das Siegel
       *[server] Der Server prüft das Siegel
    }
    .bubble = „Das wurde **unterwegs verändert**! Ich lese es nicht.“
    .watcher = kennt weder die alte Nachricht noch die neue.
story-alert = { $actor ->
        [client] Der Client beendet das Gespräch.
       *[server] Der Server beendet das Gespräch.
    }
    .sentence = Er sagt, warum ({ $alert }), und **legt auf**.
    .next = { $actor ->
        [client] Der Client beendet das Gespräch
       *[server] Der Server beendet das Gespräch
    }
    .bubble = „Hier stimmt etwas nicht. **Ich gehe.**“
    .watcher = sieht, dass das Gespräch endet.
story-close-notify = { $actor ->
        [client] Der Client verabschiedet sich.
       *[server] Der Server verabschiedet sich.
    }
    .sentence = { $actor ->
        [client] Ohne Abschied wüsste niemand, ob ein Gespräch **zu Ende** ist oder **abgeschnitten** wurde.
       *[server] Beide haben sich verabschiedet. Also **fehlt nichts**.
    }
    .next = { $actor ->
        [client] Der Client verabschiedet sich
       *[server] Der Server verabschiedet sich
    }
    .bubble = „Tschüss!“
    .watcher = kopiert etwas Versiegeltes und sieht, dass das Gespräch vorbei ist.
story-failure = { $actor ->
        [client] Der Client gibt auf.
       *[server] Der Server gibt auf.
    }
    .sentence = Etwas **stimmt nicht**: { $reason }
    .next = { $actor ->
        [client] Der Client gibt auf
       *[server] Der Server gibt auf
    }
    .bubble = „Hier **stimmt etwas nicht**. Ich höre auf.“
story-alert-received = { $actor ->
        [client] Der Client erfährt, dass es vorbei ist.
       *[server] Der Server erfährt, dass es vorbei ist.
    }
    .sentence = Die andere Seite ist **schon gegangen**, wegen { $alert }.
    .next = { $actor ->
        [client] Der Client erfährt davon
       *[server] Der Server erfährt davon
    }
    .bubble = „Dann **ist es vorbei**.“
story-truncated = { $actor ->
        [client] Der Client wartet vergeblich.
       *[server] Der Server wartet vergeblich.
    }
    .sentence = Es kommt nichts mehr, und **niemand hat sich verabschiedet**. Vielleicht fehlt etwas.
    .next = { $actor ->
        [client] Der Client wartet
       *[server] Der Server wartet
    }
    .bubble = „Hallo? **Bist du noch da?**“
    .watcher = hat vielleicht die Leitung durchgeschnitten.

# Warum eine Karte nicht gilt, in Alltagsworten.
card-expired = Diese Karte ist am { $date } abgelaufen.
card-not-yet-valid = Diese Karte gilt erst ab dem { $date }.
card-name-mismatch = Die Karte ist für einen anderen Namen: { $names }.
card-unknown-issuer = { $actor ->
        [client] Niemand, dem der Client traut, bürgt für diese Karte.
       *[server] Niemand, dem der Server traut, bürgt für diese Karte.
    }
card-self-signed = Diese Karte bürgt für sich selbst.
card-bad-signature = Die Signatur auf dieser Karte ist nicht die der Zertifizierungsstelle.
card-other = Diese Karte ist nicht in Ordnung: { $reason }.
card-date = { $day }. { $month ->
        [1] Januar
        [2] Februar
        [3] März
        [4] April
        [5] Mai
        [6] Juni
        [7] Juli
        [8] August
        [9] September
        [10] Oktober
        [11] November
       *[12] Dezember
    } { $year }

# Das Bild.
scene-title = Das Bild
scene-client-is = dein Browser
scene-holds = Hat
scene-holds-more = und { $things }
scene-holds-hidden = { $count ->
        [one] und eine Sache, die du nicht sehen kannst
       *[other] und { $count } Sachen, die du nicht sehen kannst
    }
scene-holds-random-number = { $count ->
        [one] eine Zufallszahl
       *[other] Zufallszahlen
    }
scene-holds-card = { $actor ->
        [client] die Karte
       *[server] eine Karte zum Zeigen
    }
scene-holds-padlock = { $actor ->
        [client] das Schloss
       *[server] Schlösser zum Ausgeben
    }
scene-holds-key = der einzige Schlüssel
scene-holds-secret = das Geheimnis
scene-holds-keys = die Schlüssel
scene-holds-half = { $count ->
        [one] eine Hälfte
       *[other] beide Hälften
    }
scene-holds-ticket = ein Ticket fürs nächste Mal
scene-postcard = Eine offene Postkarte
scene-card = Eine Karte
scene-half = Eine Hälfte, die jeder kopieren darf
scene-card-with-padlock = Eine Karte mit offenem Schloss
scene-box = Eine verschlossene Kiste
scene-fingerprint = Ein Fingerabdruck
scene-signature = Eine Signatur
scene-ticket = Ein Ticket
scene-envelope = Eine Nachricht
scene-alarm = Ein Alarm
scene-goodbye = Ein Abschied
scene-traveller = { $thing }{ $sealed ->
        [yes] , versiegelt,
       *[no] {""}
    } auf dem Weg { $actor ->
        [client] vom Client zum Server
       *[server] vom Server zum Client
    }
scene-newcomer = { $thing }{ $sealed ->
        [yes] , versiegelt
       *[no] {""}
    }, unterwegs { $actor ->
        [client] vom Angreifer zum Client
       *[server] vom Angreifer zum Server
    }
scene-keys-equal = dieselben Schlüssel
scene-keys-differ = nicht dieselben Schlüssel
scene-watcher-inside = { $actor ->
        [client] sieht das nicht. Es geschieht im Client.
       *[server] sieht das nicht. Es geschieht im Server.
    }

part-simplified = Hier vereinfacht: Das Handshake Lab teilt einen langen Text **zwischen Zeichen**; so kannst du jeden Record für sich lesen. TLS teilt Bytes, wo immer ein Record voll ist.
failure-detail = Die Ursache: { $error }
bubble-data = „{ $text }“
activity-hidden = Nicht zu sehen
    .text = Was hier drinnen geschieht, kannst du von außen nicht sehen.
values-hidden = { $count ->
        [one] … und ein Wert, der von hier aus nicht zu sehen ist
       *[other] … und { $count } Werte, die von hier aus nicht zu sehen sind
    }
calculation-hidden = { $actor ->
        [client] Das geschieht **im Inneren des Clients**. Von hier aus siehst du nur, was unterwegs ist.
       *[server] Das geschieht **im Inneren des Servers**. Von hier aus siehst du nur, was unterwegs ist.
    }
message-encrypted = Verschlüsselter Record ({ $kind })
message-part = { $message }, { $extent ->
        [begins] Anfang
        [continues] Mitte
       *[ends] Ende
    }
activity-waiting = Wartet
    .text = Die andere Seite ist am Werk.
activity-left = Ist gegangen
    .text = Nimmt von nichts mehr Notiz.
activity-sending = Sendet { $message }
activity-receiving = Empfängt { $message }
    .text = Es ist angekommen.

eavesdropper-sees = Lauscher sieht
eavesdropper-reads = Lauscher liest mit
arrow-way = { $actor ->
        [client] vom Client zum Server
       *[server] vom Server zum Client
    }{ $locked ->
        [yes] , mit verschlüsseltem Inhalt
       *[no] {""}
    }{ $ahead ->
        [yes] , kommt noch
       *[no] {""}
    }
part-of-text = Teil { $number } von { $count }: { $what }

# Warum eine Seite abgebrochen hat.
error-decode = Bytes in der falschen Form.
error-unexpected-message = Eine Nachricht, die jetzt nicht kommen darf.
error-unexpected-record = Ein Record, der jetzt nicht kommen darf.
error-unknown-content-type = Bytes, die kein TLS-Record sind.
error-record-overflow = Ein Record, der länger ist als erlaubt.
error-handshake-message-too-long = Eine Nachricht, die länger ist, als akzeptiert wird.
error-bad-record-mac = Ein Record, dessen Integritätsprüfung fehlschlug.
error-wrong-record-version = Ein Record mit einer anderen als der ausgehandelten Version.
error-ssl-2-hello = Ein Hello in der Form von SSL 2.0. Die darf niemand mehr verwenden.
error-malformed-compression = Komprimierte Daten, die sich nicht dekomprimieren lassen.
error-decompressed-too-long = Komprimierte Daten, die mehr enthalten, als ein Record darf.
error-no-common-version = Keine gemeinsame Protokollversion.
error-inappropriate-fallback = Ein zweiter Versuch mit einer älteren Version, obwohl beide Seiten eine neuere sprechen.
error-no-common-application-protocol = Kein gemeinsames Anwendungsprotokoll.
error-extended-master-secret-changed = Eine frühere Sitzung, die nach anderen Regeln entstand.
error-missing-client-certificate = Ein Client ohne das Zertifikat, das der Server verlangt.
error-bad-certificate-verify = Eine Signatur, die nicht zum Zertifikat passt.
error-missing-extension = Eine Nachricht ohne eine Erweiterung, die sie braucht.
error-misplaced-extension = Eine Erweiterung in einer Nachricht, die sie nicht haben darf.
error-downgrade = Eine ältere Version, obwohl der Server laut seinem Zufallswert eine neuere spricht.
error-useless-hello-retry-request = Eine Bitte um ein anderes Hello, die nichts ändert, oder eine zweite.
error-second-client-hello-differs = Ein zweites Hello, das sich in mehr unterscheidet, als verlangt war.
error-bad-binder = Ein Beweis, der nicht zum früheren Geheimnis passt.
error-key-change-within-record = Weitere Bytes in einem Record nach der Nachricht, die die Schlüssel wechselt.
error-no-inner-content-type = Ein versiegelter Record, in dem nur Nullen sind.
error-too-many-post-handshake-messages = Zu viele neue Schlüssel oder Tickets nacheinander.
error-too-much-early-data = Mehr frühe Daten, als das Ticket erlaubt.
error-bad-key-exchange-signature = Eine Signatur, die nicht zum Zertifikat des Servers passt.
error-bad-public-key = Ein öffentlicher Schlüssel, der nicht zur Gruppe gehört.
error-no-common-cipher-suite = Keine gemeinsame Cipher Suite.
error-no-common-group = Keine gemeinsame Gruppe für den Schlüsselaustausch.
error-unsolicited-extension = Eine Antwort auf eine Erweiterung, die nie gesendet wurde.
error-no-common-compression = Kein gemeinsames Kompressionsverfahren.
error-not-offered = Eine Wahl, die nie angeboten wurde.
error-no-common-signature-algorithm = Kein gemeinsames Signaturverfahren.
error-bad-renegotiation-info = Eine renegotiation_info, die nicht zu einem ersten Handshake passt.
error-certificate = Ein Zertifikat, das nicht akzeptiert wird.
error-bad-finished = Ein Beweis, der nicht zu diesem Handshake passt.
error-peer-alert = Die andere Seite hat die Verbindung mit einem Alert beendet.
error-bad-alert = Ein Alert einer Stufe, die es nicht gibt.
error-too-many-warnings = Zu viele Warnungen.
error-empty-record = Ein leerer Record, obwohl nur Daten leer sein dürfen.
error-too-many-empty-records = Zu viele leere Records.
error-sequence-number-overflow = Mehr Records, als ein Schlüssel schützen darf.
error-not-open = Die Verbindung ist nicht offen für Daten.
error-truncated-connection = Die andere Seite ist ohne Abschied verschwunden: Es können Daten fehlen.
error-configuration = Eine Konfiguration, die sich nicht verwenden lässt.

failure-no-certificate = Es wurde kein Zertifikat gesendet
failure-too-many-certificates = Mehr Zertifikate, als geprüft werden
failure-malformed = Das Zertifikat ist nicht lesbar
failure-unknown-issuer = { $actor ->
        [client] Von niemandem signiert, dem der Client vertraut
       *[server] Von niemandem signiert, dem der Server vertraut
    }
failure-self-signed = Mit dem eigenen Schlüssel signiert und nicht vertrauenswürdig
failure-path-too-long = Die Kette ist zu lang
failure-too-many-paths = Mehr mögliche Ketten, als versucht werden
failure-bad-signature = Die Signatur passt nicht
failure-unsupported-algorithm = Mit einem Verfahren signiert, das nicht unterstützt wird
failure-weak-signature = Mit einer gebrochenen Hashfunktion signiert
failure-expired = Abgelaufen
failure-not-yet-valid = Noch nicht gültig
failure-name-mismatch = Gilt für einen anderen Namen
failure-unsupported-key = Eine Art von Schlüssel, die nicht unterstützt wird
failure-key-too-short = Der Schlüssel ist zu kurz
failure-not-a-certificate-authority = Der Aussteller ist keine Zertifizierungsstelle
failure-path-length-exceeded = Mehr Zertifizierungsstellen hintereinander als erlaubt
failure-name-not-permitted = Ein Name außerhalb dessen, wofür der Aussteller ausstellen darf
failure-name-excluded = Ein Name, für den der Aussteller nicht ausstellen darf
failure-unsupported-name-constraint = Der Aussteller beschränkt Namen auf eine Weise, die nicht verstanden wird
failure-too-many-name-comparisons = Mehr Namen und Beschränkungen, als verglichen werden
failure-missing-key-cert-sign = Der Schlüssel des Ausstellers darf keine Zertifikate signieren
failure-missing-key-encipherment = Der Schlüssel darf keine Schlüssel verschlüsseln
failure-missing-digital-signature = Der Schlüssel darf nicht signieren
failure-missing-server-authentication = Nicht für Server gedacht
failure-missing-client-authentication = Nicht für Clients gedacht
failure-unhandled-critical-extension = Verlangt etwas Unbekanntes
