# Deutsch: die Geschichten. Kapitel, Schritte und was um sie herum steht.

chapter-1 = Client sagt Hallo
    .summary = Der Client möchte eine sichere Verbindung und nennt die Protokollversionen, Cipher Suites und Kompressionsverfahren, die er beherrscht.
chapter-2 = Server sagt Hallo
    .summary = Der Server wählt von jedem eines, das beide verstehen, und zeigt sein Zertifikat mit seinem öffentlichen Schlüssel.
chapter-3 = Client prüft Zertifikat
    .summary = Der Client prüft das Zertifikat anhand der Zertifizierungsstellen, denen er vertraut. Scheitert eine Prüfung, endet die Verbindung.
chapter-4 = Client verschlüsselt Schlüssel
    .summary = Der Client denkt sich ein Geheimnis aus, aus dem die Schlüssel entstehen, und verschließt es mit dem öffentlichen Schlüssel des Servers. Öffnen kann es nur der Server.
chapter-5 = Server entschlüsselt Schlüssel
    .summary = Der Server öffnet das Geheimnis mit seinem privaten Schlüssel. Beide machen daraus dieselben Schlüssel, sagen, dass von nun an alles verschlüsselt ist, und beweisen, dass sie die Schlüssel haben.
chapter-6 = Verschlüsselte Daten
    .summary = Mit den Schlüsseln ver- und entschlüsseln beide, was sie einander senden, und merken, wenn unterwegs etwas verändert wurde.
connection-1 = Erste
connection-2 = Zweite, wieder aufgenommen

actor-client = Client
actor-server = Server
client-is = Browser

session-starting = Eine echte Verbindung wird vorbereitet …
    .paragraph = Ein Client und ein Server entstehen, und Zertifikate werden ausgestellt.
session-failed = Die Sitzung kam nicht zustande.
    .paragraph = Die Meldung der Engine: { $problem }. Ein neuer Versuch beginnt mit dem Neuladen der Seite.

default-message-client = Hallo, Server! Bleibt das unter uns? 🔐
default-message-server = Ja: Das können nur wir beide lesen.

next = Weiter: { $what }
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
    .paragraph = Er nennt die **frühere Sitzung**: mit ihrer ID oder mit dem Ticket, das er aufbewahrt hat. Alles andere bietet er ebenfalls an, falls der Server sie vergessen hat.
    .next = Zweite Verbindung: Der Client sagt Hallo
    .doing = Möchte da weitermachen, wo beide waren.
    .bubble = „Hallo, **ich bin es wieder**! Weißt du noch, wer ich bin? Dann müssen wir nicht von vorn anfangen.“
step-client-hello = Der Client sagt Hallo.
    .paragraph = „Ich möchte eine sichere Verbindung. Diese **Versionen**, **Cipher Suites** und **Kompressionsverfahren** beherrsche ich.“ Dazu kommen 32 zufällige Bytes. Geheim ist noch nichts.
    .next = Der Client sagt Hallo
    .doing = Bietet an, was er kann.
    .bubble = „Hallo! Ich möchte so mit dir reden, **dass es sonst niemand versteht**. Diese Arten kenne ich.“
step-negotiation = Der Server wählt, was beide verstehen.
    .paragraph = Aus dem Angebot des Clients nimmt er **eine Version**, **eine Cipher Suite** und **ein Kompressionsverfahren**. Gäbe es nichts Gemeinsames, wäre die Verbindung hier zu Ende.
    .next = Der Server wählt
    .note = Wählt, was beide verstehen
    .doing = Vergleicht das Angebot mit dem, was er selbst kann.
step-negotiation-failed = Der Server findet nichts Gemeinsames.
    .paragraph = Das Angebot des Clients und das, was der Server akzeptiert, **überschneiden sich nicht**. So geht es nicht weiter.
    .next = Der Server wählt
    .note = Findet nichts Gemeinsames
    .doing = Vergleicht das Angebot mit dem, was er selbst kann.
    .bubble = „Von allen Arten, die du kennst, kenne ich **keine**. So können wir nicht reden.“
step-negotiation-resumed = Der Server erinnert sich an die Sitzung.
    .paragraph = Er findet die frühere Sitzung und übernimmt ihre **Cipher Suite** und ihr **Master-Secret**. Der Rest ist kurz: kein Zertifikat, kein Schlüsselaustausch.
    .next = Der Server erinnert sich
    .note = Erinnert sich an die Sitzung
    .doing = Findet die Sitzung und das damals Vereinbarte.
step-server-hello-resumed = Der Server sagt Hallo: Es geht weiter.
    .paragraph = Er schickt die **Session-ID zurück**, die er bekommen hat. Damit weiß der Client: Es kommt kein Zertifikat, und es braucht keinen Schlüsselaustausch. Die 32 Bytes Server Random sind neu.
    .next = Der Server sagt Hallo
    .doing = Ist einverstanden weiterzumachen.
    .bubble = „Natürlich weiß ich es noch! Machen wir **da weiter, wo wir waren**.“
step-certificate-request = Der Server fragt, wer der Client ist.
    .paragraph = Die meisten Server fragen nie. { $demand ->
        [optional] Dieser bittet um ein **Zertifikat** und nennt die Aussteller, die er gelten lässt. Er macht auch ohne weiter.
       *[required] Dieser **besteht** auf einem Zertifikat und nennt die Aussteller, die er gelten lässt.
    }
    .next = Der Server fragt, wer der Client ist
    .doing = Verlangt ein Zertifikat.
step-client-certificate = Der Client zeigt sein Zertifikat.
    .paragraph = Jetzt sagt der Client, wer er ist. Ein Zertifikat kann jeder kopieren; erst die folgende **Signatur** beweist, dass es dem Client gehört.
    .next = Die Antwort des Clients
    .doing = Zeigt sein Zertifikat.
    .bubble = „Du willst wissen, wer ich bin? Hier ist **meine Karte**, und ich kann beweisen, dass sie mir gehört.“
step-no-client-certificate = Der Client hat kein Zertifikat vorzuweisen.
    .paragraph = Das sagt er mit einer **leeren Liste**. { $demand ->
        [optional] Dieser Server besteht nicht darauf: Er macht weiter, **ohne zu wissen**, wer der Client ist.
       *[required] Ob das genügt, entscheidet der Server.
    }
    .next = Die Antwort des Clients
    .doing = Sagt, dass er nichts vorzuweisen hat.
    .bubble = „Du willst wissen, wer ich bin? Ich habe **nichts vorzuweisen**.“
step-missing-client-certificate = Der Server bekommt kein Zertifikat und bricht ab.
    .paragraph = Er **besteht** darauf zu wissen, wer der Client ist. Eine leere Liste sagt das nicht, also beendet der Server die Verbindung.
    .next = Der Server entscheidet
    .note = Bekommt kein Zertifikat
    .doing = Macht ohne Zertifikat nicht weiter.
    .bubble = „Du zeigst mir **nichts**. Dann rede ich nicht mit dir.“
step-sign-handshake = Der Client signiert den Handshake.
    .paragraph = Mit dem **privaten Schlüssel** zu seinem Zertifikat signiert er alles, was bisher gesagt wurde. Wer nur das Zertifikat kopiert hat, kann das nicht.
    .next = Der Client signiert
    .note = Signiert den Handshake
    .doing = Signiert alle bisherigen Nachrichten.
step-certificate-verify = Die Signatur des Clients geht auf die Reise.
    .paragraph = Der Beweis, dass das Zertifikat **wirklich dem Client** gehört.
    .next = Die Signatur des Clients
    .doing = Sendet seine Signatur.
step-verify-handshake = Der Server prüft die Signatur des Clients.
    .paragraph = Mit dem **öffentlichen Schlüssel** aus dem Zertifikat des Clients prüft er die Signatur über die Nachrichten, die er selbst gesehen hat. Sie passt: Der Client ist, wer er zu sein behauptet.
    .next = Der Server prüft die Signatur
    .note = Der Client ist, wer er sagt
    .doing = Prüft die Signatur.
step-verify-handshake-failed = Der Server prüft die Signatur des Clients: Sie passt nicht.
    .paragraph = Jemand zeigt ein Zertifikat, das **ihm nicht gehört**, oder Nachrichten wurden unterwegs verändert.
    .next = Der Server prüft die Signatur
    .note = Die Signatur passt nicht
    .doing = Bricht ab.
    .bubble = „Diese Karte ist **nicht deine**, oder jemand hat an deinen Worten gedreht.“
step-new-session-ticket = Der Server gibt dem Client ein Ticket.
    .paragraph = Zeigt der Client es beim nächsten Mal vor, machen beide **da weiter, wo sie waren**. Den Inhalt kann nur der Server lesen.
    .next = Der Server gibt ein Ticket aus
    .doing = Gibt eine versiegelte Erinnerung an diese Sitzung heraus.
step-server-hello = Der Server sagt Hallo und nennt seine Wahl.
    .paragraph = „Wir nehmen **diese Version, diese Cipher Suite, dieses Kompressionsverfahren**.“ Dazu kommen 32 eigene zufällige Bytes. Noch können alle unterwegs mitlesen.
    .next = Der Server sagt Hallo
    .doing = Nennt, was er gewählt hat.
step-certificate = Der Server zeigt sein Zertifikat.
    .paragraph = Ein **Zertifikat** sagt: „Dieser öffentliche Schlüssel gehört zu diesem Namen“, und eine Zertifizierungsstelle hat das signiert. Alle dürfen es sehen. Der zugehörige **private Schlüssel** verlässt den Server nie.
    .next = Das Zertifikat kommt an
    .doing = Sendet sein Zertifikat und das der Stelle, die es signiert hat.
    .bubble = „Hallo! Nehmen wir diese. Hier ist **meine Karte**; jeder darf sie kopieren. Eine Stelle bürgt dafür, dass dieses Schloss meins ist, und nur ich kann es öffnen.“
step-server-hello-done = Der Server hat alles gesagt.
    .paragraph = Eine kurze Nachricht ohne Inhalt: Jetzt ist der Client an der Reihe.
    .next = Der Server ist fertig
    .doing = Übergibt an den Client.
step-client-validation = Der Server prüft das Zertifikat des Clients: Es ist echt.
    .paragraph = Dieselben Prüfungen wie auf der anderen Seite: Signaturen bis zu einer Zertifizierungsstelle, der der **Server** vertraut, die Gültigkeit, und ob das Zertifikat für **Clients** gedacht ist.
    .next = Der Server prüft das Zertifikat des Clients
    .note = Das Zertifikat des Clients ist echt
    .doing = Prüft Signaturen, Gültigkeit und Aussteller.
    .bubble = „Deine Karte ist **echt**, und eine Stelle, der ich vertraue, hat sie signiert.“
step-client-validation-failed = Der Server prüft das Zertifikat des Clients: Es hält nicht stand.
    .paragraph = Mindestens **eine Prüfung schlug fehl**. Der Server weiß also nicht, wer da ist, und beendet die Verbindung.
    .next = Der Server prüft das Zertifikat des Clients
    .note = Das Zertifikat des Clients ist abgelehnt
    .doing = Hat eine Prüfung gefunden, die fehlschlägt.
    .bubble = „Deine Karte ist **nicht in Ordnung**. Ich weiß nicht, wer du bist.“
step-validation = Der Client prüft das Zertifikat: Es ist echt.
    .paragraph = Ist jedes Zertifikat vom nächsten **signiert**, bis zu einer Zertifizierungsstelle, der der Client **vertraut**? Gilt es **heute**? Gilt es für **diesen Namen**? Alles passt: Der öffentliche Schlüssel ist wirklich der des Servers.
    .next = Der Client prüft das Zertifikat
    .note = Das Zertifikat ist echt und gültig
    .doing = Prüft Signaturen, Gültigkeit, Name und Aussteller.
    .bubble = „Echt, gültig, richtiger Name: Das ist **das richtige Schloss**. Bist du sein Besitzer? Das zeigt sich noch.“
step-validation-failed = Der Client prüft das Zertifikat: Es hält nicht stand.
    .paragraph = Mindestens **eine Prüfung schlug fehl**. Der Client kann nicht wissen, wem dieser öffentliche Schlüssel gehört, und beendet die Verbindung.
    .next = Der Client prüft das Zertifikat
    .note = Das Zertifikat ist abgelehnt
    .doing = Hat eine Prüfung gefunden, die fehlschlägt.
    .bubble = „Diese Karte ist **nicht in Ordnung**. Ich weiß nicht, wessen Schloss das ist.“
step-generate-pre-master-secret = Der Client denkt sich ein Geheimnis aus.
    .paragraph = **48 Bytes**, neu für diese Sitzung: zwei für die Version, 46 zufällige. Daraus entstehen alle Schlüssel dieser Verbindung. Noch kennt nur der Client sie.
    .next = Der Client denkt sich ein Geheimnis aus
    .note = Denkt sich ein Geheimnis aus
    .doing = Zieht 46 zufällige Bytes und stellt die Version voran.
step-encrypt-pre-master-secret = Der Client verschließt das Geheimnis mit dem öffentlichen Schlüssel des Servers.
    .paragraph = **Verschließen** kann jeder, mit dem öffentlichen Schlüssel aus dem Zertifikat. **Aufschließen** kann nur, wer den privaten Schlüssel hat. Zuerst wird das Geheimnis auf die Länge des Schlüssels aufgefüllt, dann ist es eine einzige Rechnung mit sehr großen Zahlen.
    .next = Der Client verschlüsselt das Geheimnis
    .note = Verschlüsselt das Geheimnis für den Server
    .doing = Ohne den privaten Schlüssel kann das niemand umkehren.
step-client-key-exchange = Das verschlossene Geheimnis geht zum Server.
    .paragraph = Alle unterwegs können den Umschlag kopieren, und **niemand kann ihn öffnen**. Das ist der Kern dieses Handshakes.
    .next = Der Schlüssel geht auf die Reise
    .doing = Sendet das verschlüsselte Geheimnis.
    .bubble = „Ich habe uns ein **Geheimnis** ausgedacht und dein Schloss davorgehängt. Die Kiste darf jeder sehen; öffnen kannst nur du sie.“
step-decrypt-pre-master-secret = Der Server schließt das Geheimnis mit seinem privaten Schlüssel auf.
    .paragraph = Dieselbe Rechnung mit der **privaten** Zahl ergibt wieder den aufgefüllten Block. Ohne das Padding bleiben genau die 48 Bytes, die der Client sich ausgedacht hat.
    .next = Der Server entschlüsselt das Geheimnis
    .note = Entschlüsselt das Geheimnis
    .doing = Das kann nur der private Schlüssel.
    .bubble = „Offen! Jetzt haben **wir beide** das Geheimnis und sonst niemand.“
step-decrypt-failed = Der Server entschlüsselt etwas, das kein Geheimnis ist.
    .paragraph = Das Padding ist **nicht so, wie es sein muss**. Der Server macht mit zufälligen Bytes weiter und lässt sich nichts anmerken.
    .next = Der Server entschlüsselt das Geheimnis
    .note = Findet kein Geheimnis
    .doing = Macht mit zufälligen Bytes weiter.
step-derive-keys = { $actor ->
        [client] Der Client leitet dieselben Schlüssel ab.
       *[server] Der Server leitet die Schlüssel ab.
    }
    .paragraph = { $actor ->
        [client] Dasselbe Geheimnis und dieselben Zutaten ergeben **dieselben Schlüssel**, ohne dass je ein Schlüssel unterwegs war. Der Vergleich beider Listen zeigt es.
       *[server] Aus dem gemeinsamen Geheimnis entsteht ein **Master-Secret** und daraus je Richtung ein Schlüssel zum Verschlüsseln.
    }
    .next = { $actor ->
        [client] Der Client leitet dieselben Schlüssel ab
       *[server] Der Server leitet die Schlüssel ab
    }
    .note = Leitet die Sitzungsschlüssel ab
    .doing = Macht aus dem Geheimnis Schlüssel.
step-derive-keys-resumed = { $actor ->
        [client] Der Client leitet aus dem alten Geheimnis neue Schlüssel ab.
       *[server] Der Server leitet aus dem alten Geheimnis neue Schlüssel ab.
    }
    .paragraph = Das **Master-Secret** ist das der ersten Verbindung; die Zufallswerte sind **neu**. Damit sind auch die Schlüssel neu, und ausgetauscht wurde dafür nichts.
    .next = { $actor ->
        [client] Der Client leitet neue Schlüssel ab
       *[server] Der Server leitet neue Schlüssel ab
    }
    .note = Leitet neue Schlüssel ab
    .doing = Mischt das alte Geheimnis mit neuen Zufallswerten.
step-change-cipher-spec = { $actor ->
        [client] Der Client sagt: ab jetzt verschlüsselt.
       *[server] Der Server sagt: ab jetzt verschlüsselt.
    }
    .paragraph = Ein Byte. **Alles, was diese Seite danach sendet**, ist mit den neuen Schlüsseln geschützt.
    .next = Die Umschaltung auf Verschlüsselung
    .doing = Kündigt die neuen Schlüssel an.
step-finished = { $actor ->
        [client] Der Client beweist, dass er die Schlüssel hat.
       *[server] Der Server beweist, dass er die Schlüssel hat.
    }
    .paragraph = Die erste **verschlüsselte** Nachricht: ein Fingerabdruck aller bisherigen Nachrichten, gebildet mit dem Master-Secret. Wer eine davon verändert oder gefälscht hat, kann ihn nicht bilden.
    .next = { $actor ->
        [client] Der Beweis des Clients
       *[server] Der Beweis des Servers
    }
    .doing = Verschlüsselt einen Fingerabdruck des Handshakes.
step-check-finished = { $actor ->
        [client] Der Client prüft den Beweis des Servers.
       *[server] Der Server prüft den Beweis des Clients.
    }
    .paragraph = Er berechnet denselben Fingerabdruck aus den Nachrichten, die **er selbst** gesehen hat, und vergleicht. Beide sind gleich: dieselben Nachrichten, dieselben Schlüssel, niemand dazwischen.
    .next = { $actor ->
        [client] Der Client prüft den Beweis
       *[server] Der Server prüft den Beweis
    }
    .note = Prüft den Beweis
    .doing = Vergleicht den Fingerabdruck mit dem eigenen.
    .bubble = { $actor ->
        [client] „Es passt. Das konnte nur der Besitzer des Schlosses: **Du bist es.** Und niemand hat ein Wort von dem verändert, was wir gesagt haben.“
       *[server] „Du hast dasselbe Geheimnis, und **niemand hat ein Wort verändert** von dem, was wir gesagt haben. Wir können reden.“
    }
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
    .bubble = „Das passt nicht. **Jemand hat sich eingemischt** in das, was wir gesagt haben.“
step-seal-data = { $actor ->
        [client] Der Client verschlüsselt eine Nachricht.
       *[server] Der Server verschlüsselt eine Nachricht.
    }
    .paragraph = { $cipher ->
        [blocks] Mit seinem Write Key macht er aus dem Text Block für Block **Geheimtext**, und mit seinem MAC-Schlüssel bildet er einen **MAC**, der jede Änderung zeigt. Zufällige Bytes am Anfang lassen jede Nachricht anders aussehen.
       *[gcm] Mit seinem Write Key macht er aus dem Text **Geheimtext** und bildet ein **Tag** von 16 Bytes, das jede Änderung zeigt. Die Nonce lässt jede Nachricht anders aussehen.
    }
    .next = { $actor ->
        [client] Der Client verschlüsselt eine Nachricht
       *[server] Der Server verschlüsselt eine Nachricht
    }
    .note = Verschlüsselt eine Nachricht
    .doing = { $cipher ->
        [blocks] Verschlüsselt den Text und bildet seinen MAC.
       *[gcm] Verschlüsselt den Text und bildet sein Tag.
    }
step-data = Die verschlüsselte Nachricht geht auf die Reise.
    .paragraph = Wer unterwegs zusieht, erkennt ihre Länge und den Zeitpunkt, **nicht ihren Inhalt**. Zum Ausprobieren: ein Byte kippen und sehen, wer es merkt.
    .next = Die Nachricht geht auf die Reise
    .doing = Sendet den versiegelten Record.
step-altered = Jemand verändert die Nachricht unterwegs.
    .paragraph = Ein Bit des Geheimtexts wurde **auf der Leitung gekippt**. Der Empfänger weiß noch nichts davon.
    .next = Die veränderte Nachricht kommt an
    .doing = Sendet den versiegelten Record.
    .bubble = Jemand verändert die Nachricht unterwegs.
step-open-data = { $actor ->
        [client] Der Client prüft und entschlüsselt sie.
       *[server] Der Server prüft und entschlüsselt sie.
    }
    .paragraph = { $cipher ->
        [blocks] Der **MAC passt**: Kein Bit wurde verändert. Erst jetzt wird der Text verwendet.
       *[gcm] Das **Tag passt**: Kein Bit wurde verändert. Erst jetzt wird der Text herausgegeben.
    }
    .next = { $actor ->
        [client] Der Client entschlüsselt sie
       *[server] Der Server entschlüsselt sie
    }
    .note = Prüft und entschlüsselt
    .doing = { $cipher ->
        [blocks] Prüft den MAC und entschlüsselt.
       *[gcm] Prüft das Tag, dann entschlüsselt er.
    }
step-open-failed = { $actor ->
        [client] Der Client merkt: Diese Nachricht wurde verändert.
       *[server] Der Server merkt: Diese Nachricht wurde verändert.
    }
    .paragraph = { $cipher ->
        [blocks] Der **MAC passt nicht**. Der Text wird ungelesen verworfen, und die Verbindung endet.
       *[gcm] Das **Tag passt nicht** zum Geheimtext. Der Text wird ungelesen verworfen, und die Verbindung endet.
    }
    .next = { $actor ->
        [client] Der Client prüft die Nachricht
       *[server] Der Server prüft die Nachricht
    }
    .note = { $cipher ->
        [blocks] Der MAC passt nicht
       *[gcm] Das Tag passt nicht
    }
    .doing = Verwirft die Nachricht und bricht ab.
    .bubble = „Das wurde **unterwegs verändert**! Ich lese es nicht.“
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
    .bubble = „Da stimmt etwas nicht. **Ich gehe.**“
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
    .bubble = „Auf Wiedersehen!“
step-failure = { $actor ->
        [client] Der Client bricht ab.
       *[server] Der Server bricht ab.
    }
    .paragraph = Was da war: { $reason } Also beendet er die Verbindung, und ein Alert wird sagen, warum.
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
        [client] Erst jetzt erfährt der Client davon: **{ $alert }**. Was er inzwischen getan hat, hat niemand gelesen.
       *[server] Erst jetzt erfährt der Server davon: **{ $alert }**. Was er inzwischen getan hat, hat niemand gelesen.
    }
    .next = Der Alert kommt an
    .note = Erfährt, dass es vorbei ist
    .doing = Liest den Alert und hört auf.
    .bubble = „Es ist also **vorbei**.“
step-truncated = { $actor ->
        [client] Der Client wartet vergeblich.
       *[server] Der Server wartet vergeblich.
    }
    .paragraph = Es kommt nichts mehr, und **niemand hat sich verabschiedet**. Ob etwas fehlt, lässt sich nicht wissen, also bricht er ab.
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
        [client] Der Server ist **schon gegangen**, aber der Client weiß es noch nicht. **Niemand liest**, was er noch macht und sendet.
       *[server] Der Client ist **schon gegangen**, aber der Server weiß es noch nicht. **Niemand liest**, was er noch macht und sendet.
    }
    .next = { $actor ->
        [client] Was der Client noch tut
       *[server] Was der Server noch tut
    }
    .doing = { $actor ->
        [client] Weiß noch nicht, dass der Server gegangen ist.
       *[server] Weiß noch nicht, dass der Client gegangen ist.
    }
part-simplified = Hier vereinfacht: Das Lab teilt einen langen Text **zwischen Zeichen**, damit sich jeder Record für sich lesen lässt. TLS teilt Bytes, wo immer ein Record voll ist.
failure-detail = Was hier schiefging: { $error }
bubble-unreadable = „▒▒▒▒ ▒▒▒ ▒▒▒▒▒“ Unterwegs kann das niemand lesen.
bubble-data = „{ $text }“
activity-hidden = Nicht zu sehen
    .text = Was hier drinnen geschieht, ist von außen nicht zu sehen.
values-hidden = { $count ->
        [one] … und ein Wert, der von hier aus nicht zu sehen ist
       *[other] … und { $count } Werte, die von hier aus nicht zu sehen sind
    }
calculation-hidden = Das geschieht **im Inneren der anderen Seite**. Von hier aus ist nur zu sehen, was unterwegs ist.
message-encrypted = Verschlüsselter Record ({ $kind })
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
    }
part-of-text = Teil { $number } von { $count }: { $what }

# Warum eine Seite abgebrochen hat.
error-decode = Bytes, die nicht ergeben, was sie sollen.
error-unexpected-message = Eine Nachricht, die jetzt nicht kommen darf.
error-unexpected-record = Ein Record, der jetzt nicht kommen darf.
error-unknown-content-type = Bytes, die kein TLS-Record sind.
error-record-overflow = Ein Record, der länger ist als erlaubt.
error-handshake-message-too-long = Eine Nachricht, die länger ist, als akzeptiert wird.
error-bad-record-mac = Ein Record, dessen Integritätsprüfung fehlschlug.
error-wrong-record-version = Ein Record mit einer anderen als der ausgehandelten Version.
error-ssl-2-hello = Ein Hallo in der Form von SSL 2.0, die niemand mehr verwenden darf.
error-malformed-compression = Komprimierte Daten, die sich nicht dekomprimieren lassen.
error-decompressed-too-long = Komprimierte Daten, die mehr enthalten, als ein Record darf.
error-no-common-version = Keine gemeinsame Protokollversion.
error-inappropriate-fallback = Ein zweiter Versuch mit einer älteren Version, obwohl beide Seiten eine neuere sprechen.
error-no-common-application-protocol = Kein gemeinsames Anwendungsprotokoll.
error-extended-master-secret-changed = Eine frühere Sitzung, wieder aufgenommen nach anderen Regeln als denen, nach denen sie entstand.
error-missing-client-certificate = Ein Client ohne das Zertifikat, das der Server verlangt.
error-bad-certificate-verify = Eine Signatur, die nicht vom Schlüssel im Zertifikat des Clients stammt.
error-no-common-cipher-suite = Keine gemeinsame Cipher Suite.
error-unsolicited-extension = Eine Antwort auf eine Erweiterung, die nie gesendet wurde.
error-no-common-compression = Kein gemeinsames Kompressionsverfahren.
error-not-offered = Eine Wahl, die nie angeboten wurde.
error-no-common-signature-algorithm = Ein Zertifikat des Servers mit einem Signaturverfahren, das der Client nicht akzeptiert.
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
failure-too-many-certificates = Mehr Zertifikate, als angesehen werden
failure-malformed = Das Zertifikat ist nicht lesbar
failure-unknown-issuer = { $actor ->
        [client] Von niemandem signiert, dem der Client vertraut
       *[server] Von niemandem signiert, dem der Server vertraut
    }
failure-self-signed = Selbst signiert und nicht vertrauenswürdig
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
