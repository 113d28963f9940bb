# Deutsch. Name und Schreibrichtung der Sprache stehen oben; alles andere wie in en.ftl.

language-name = Deutsch
language-direction = ltr

page-title = Handshake Lab
page-description = Ein echter TLS-Handshake zwischen einem Client und einem Server, die beide im Browser laufen, Schritt für Schritt: jede Nachricht, jedes Byte, jeder Schlüssel.

## Die Geschichte: Kapitel, Schritte und was um sie herum steht.

chapter-1 = Client sagt Hallo
    .summary = Der Client möchte eine sichere Verbindung und nennt die Protokollversionen, Cipher Suites und Kompressionsverfahren, die er beherrscht.
chapter-2 = Server sagt Hallo
    .summary = Der Server wählt von jedem eines, das beide verstehen, und zeigt sein Zertifikat mit seinem öffentlichen Schlüssel.
chapter-3 = Client prüft Zertifikat
    .summary = Der Client prüft das Zertifikat anhand der Zertifizierungsstellen, denen er vertraut. Scheitert eine Prüfung, endet die Verbindung.
chapter-4 = Client verschließt ein Geheimnis
    .summary = Der Client denkt sich ein Geheimnis aus, aus dem die Schlüssel entstehen, und verschließt es mit dem öffentlichen Schlüssel des Servers. Öffnen kann es nur der Server.
chapter-5 = Server öffnet es
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
    .why = Eine wieder aufgenommene Sitzung braucht weder Zertifikat noch Schlüsselaustausch: Beide Seiten haben das **Master-Secret** noch. Bei einer Session-ID muss der Server es sich merken. Ein **Ticket** (RFC 5077) enthält es, versiegelt mit einem Schlüssel, den nur der Server hat; so muss der Server sich nichts merken. Die Zufallswerte sind neu, damit es auch die Schlüssel sind.
    .bubble = „Hallo, **ich bin es wieder**! Weißt du noch, wer ich bin? Dann müssen wir nicht von vorn anfangen.“
step-client-hello = Der Client sagt Hallo.
    .paragraph = „Ich möchte eine sichere Verbindung. Diese **Versionen**, **Cipher Suites** und **Kompressionsverfahren** beherrsche ich.“ Dazu kommen 32 zufällige Bytes. Geheim ist noch nichts.
    .next = Der Client sagt Hallo
    .doing = Bietet an, was er kann.
    .why = Das ClientHello nennt die neueste Version, die der Client spricht, dazu Cipher Suites in der Reihenfolge seiner Vorliebe und Kompressionsverfahren. Eine **Cipher Suite** legt fest, wie Schlüssel ausgetauscht und Daten verschlüsselt werden und welche Hashfunktion dient. Die 32 Bytes **Client Random** unterscheiden diese Sitzung von jeder anderen. Erweiterungen (Extensions) sagen mehr: welcher Hostname gemeint ist und welche Signaturen der Client prüfen kann. **Hier vereinfacht:** Client und Server laufen beide auf dieser Seite, ohne Netz dazwischen, und die Uhr steht still, während sie miteinander sprechen.
    .bubble = „Hallo! Ich möchte so mit dir reden, **dass es sonst niemand versteht**. Diese Arten kenne ich.“
step-negotiation = Der Server wählt, was beide verstehen.
    .paragraph = Aus dem Angebot des Clients nimmt er **eine Version**, **eine Cipher Suite** und **ein Kompressionsverfahren**. Gäbe es nichts Gemeinsames, wäre die Verbindung hier zu Ende.
    .next = Der Server wählt
    .note = Wählt, was beide verstehen
    .doing = Vergleicht das Angebot mit dem, was er selbst kann.
    .why = Die Reihenfolge einer Seite gibt den Ausschlag, meist die des Servers: Von ihren Cipher Suites gilt die erste, die auch die andere Seite kennt. Wessen Reihenfolge hier gilt, gehört zur Auswahl. Ohne gemeinsame Cipher Suite antwortet der Server mit dem Alert handshake_failure.
step-negotiation-failed = Der Server findet nichts Gemeinsames.
    .paragraph = Das Angebot des Clients und das, was der Server akzeptiert, **überschneiden sich nicht**. So geht es nicht weiter.
    .next = Der Server wählt
    .note = Findet nichts Gemeinsames
    .doing = Vergleicht das Angebot mit dem, was er selbst kann.
    .why = Der Server vergleicht nacheinander Version, Cipher Suite, Kompressionsverfahren und Anwendungsprotokoll. Beim ersten ohne Gemeinsamkeit sendet er den Alert, den die Spezifikation dafür vorsieht: protocol_version, handshake_failure oder no_application_protocol. Was jede Seite mitbrachte, zeigt die Gegenüberstellung neben diesem Text.
    .bubble = „Von allen Arten, die du kennst, kenne ich **keine**. So können wir nicht reden.“
step-negotiation-resumed = Der Server erinnert sich an die Sitzung.
    .paragraph = Er findet die frühere Sitzung und übernimmt ihre **Cipher Suite** und ihr **Master-Secret**. Der Rest ist kurz: kein Zertifikat, kein Schlüsselaustausch.
    .next = Der Server erinnert sich
    .note = Erinnert sich an die Sitzung
    .doing = Findet die Sitzung und das damals Vereinbarte.
    .why = Eine Sitzung wird nur wieder aufgenommen, wenn sie nicht zu alt ist, der Client ihre Cipher Suite noch anbietet, denselben Host meint und für das Master-Secret dieselben Regeln gelten (RFC 7627). Sonst folgt ein vollständiger Handshake, und verloren ist nur Zeit.
step-server-hello-resumed = Der Server sagt Hallo: Es geht weiter.
    .paragraph = Er schickt die **Session-ID zurück**, die er bekommen hat. Damit weiß der Client: Es kommt kein Zertifikat, und es braucht keinen Schlüsselaustausch. Die 32 Bytes Server Random sind neu.
    .next = Der Server sagt Hallo
    .doing = Ist einverstanden weiterzumachen.
    .why = In einem vollständigen Handshake sendet der Server eine eigene Session-ID oder keine. Kommt die ID des Clients zurück, ist die Sitzung wieder aufgenommen, auch bei einem Ticket: Der Client denkt sich eigens für dieses Zeichen eine ID aus (RFC 5077 §3.4). Zertifikat und Schlüsselaustausch entfallen, und mit ihnen zwei Wartezeiten im Netz.
    .bubble = „Natürlich weiß ich es noch! Machen wir **da weiter, wo wir waren**.“
step-certificate-request = Der Server fragt, wer der Client ist.
    .paragraph = Die meisten Server fragen nie. { $demand ->
        [optional] Dieser bittet um ein **Zertifikat** und nennt die Aussteller, die er gelten lässt. Er macht auch ohne weiter.
       *[required] Dieser **besteht** auf einem Zertifikat und nennt die Aussteller, die er gelten lässt.
    }
    .next = Der Server fragt, wer der Client ist
    .doing = Verlangt ein Zertifikat.
    .why = Der CertificateRequest nennt Arten von Zertifikaten, die Signaturen, die der Server prüfen kann, und die Namen der Zertifizierungsstellen, denen er vertraut.
step-client-certificate = Der Client zeigt sein Zertifikat.
    .paragraph = Jetzt sagt der Client, wer er ist. Ein Zertifikat kann jeder kopieren; erst die folgende **Signatur** beweist, dass es dem Client gehört.
    .next = Die Antwort des Clients
    .doing = Zeigt sein Zertifikat.
    .why = Die Nachricht ist aufgebaut wie die des Servers. Für sich allein beweist sie nichts, denn Zertifikate lassen sich kopieren. Erst die folgende Signatur beweist, dass der Schlüssel dem Client gehört.
    .bubble = „Du willst wissen, wer ich bin? Hier ist **meine Karte**, und ich kann beweisen, dass sie mir gehört.“
step-no-client-certificate = Der Client hat kein Zertifikat vorzuweisen.
    .paragraph = Das sagt er mit einer **leeren Liste**. { $demand ->
        [optional] Dieser Server besteht nicht darauf: Er macht weiter, **ohne zu wissen**, wer der Client ist.
       *[required] Ob das genügt, entscheidet der Server.
    }
    .next = Die Antwort des Clients
    .doing = Sagt, dass er nichts vorzuweisen hat.
    .why = Ein Client, der gefragt wurde und kein passendes Zertifikat hat, sendet die Nachricht trotzdem, mit einer Liste der Länge 0 (RFC 5246 §7.4.6). Der Server kann weitermachen, ohne zu wissen, wer der Client ist, oder die Verbindung beenden. Zu beweisen gibt es auch nichts: Ohne Zertifikat folgt keine Signatur.
    .bubble = „Du willst wissen, wer ich bin? Ich habe **nichts vorzuweisen**.“
step-missing-client-certificate = Der Server bekommt kein Zertifikat und bricht ab.
    .paragraph = Er **besteht** darauf zu wissen, wer der Client ist. Eine leere Liste sagt das nicht, also beendet der Server die Verbindung.
    .next = Der Server entscheidet
    .note = Bekommt kein Zertifikat
    .doing = Macht ohne Zertifikat nicht weiter.
    .why = Bei einem Client ohne Zertifikat überlässt die Spezifikation dem Server die Wahl: weiterzumachen oder die Verbindung mit dem fatalen Alert handshake_failure zu beenden (RFC 5246 §7.4.6). Dieser Server ist so eingestellt, dass er darauf besteht.
    .bubble = „Du zeigst mir **nichts**. Dann rede ich nicht mit dir.“
step-sign-handshake = Der Client signiert den Handshake.
    .paragraph = Mit dem **privaten Schlüssel** zu seinem Zertifikat signiert er alles, was bisher gesagt wurde. Wer nur das Zertifikat kopiert hat, kann das nicht.
    .next = Der Client signiert
    .note = Signiert den Handshake
    .doing = Signiert alle bisherigen Nachrichten.
    .why = Die Signatur deckt alle Handshake-Nachrichten bis hierher ab und taugt deshalb für keine andere Verbindung (RFC 5246 §7.4.8).
step-certificate-verify = Die Signatur des Clients geht auf die Reise.
    .paragraph = Der Beweis, dass das Zertifikat **wirklich dem Client** gehört.
    .next = Die Signatur des Clients
    .doing = Sendet seine Signatur.
    .why = Das CertificateVerify nennt Hashfunktion und Verfahren der Signatur und enthält die Signatur selbst.
step-verify-handshake = Der Server prüft die Signatur des Clients.
    .paragraph = Mit dem **öffentlichen Schlüssel** aus dem Zertifikat des Clients prüft er die Signatur über die Nachrichten, die er selbst gesehen hat. Sie passt: Der Client ist, wer er zu sein behauptet.
    .next = Der Server prüft die Signatur
    .note = Der Client ist, wer er sagt
    .doing = Prüft die Signatur.
    .why = Nur wer den privaten Schlüssel hat, konnte genau diesen Handshake signieren.
step-verify-handshake-failed = Der Server prüft die Signatur des Clients: Sie passt nicht.
    .paragraph = Jemand zeigt ein Zertifikat, das **ihm nicht gehört**, oder Nachrichten wurden unterwegs verändert.
    .next = Der Server prüft die Signatur
    .note = Die Signatur passt nicht
    .doing = Bricht ab.
    .bubble = „Diese Karte ist **nicht deine**, oder jemand hat an deinen Worten gedreht.“
    .why = Eine ungültige Signatur beendet die Verbindung mit dem Alert decrypt_error.
step-new-session-ticket = Der Server gibt dem Client ein Ticket.
    .paragraph = Zeigt der Client es beim nächsten Mal vor, machen beide **da weiter, wo sie waren**. Den Inhalt kann nur der Server lesen.
    .next = Der Server gibt ein Ticket aus
    .doing = Gibt eine versiegelte Erinnerung an diese Sitzung heraus.
    .why = Das Ticket enthält das Master-Secret und das Vereinbarte, versiegelt mit einem Schlüssel, der den Server nie verlässt (RFC 5077). So muss der Server keine Liste von Sitzungen führen. Wer an diesen Schlüssel kommt, kann alle diese Sitzungen lesen; deshalb wird er oft gewechselt.
step-server-hello = Der Server sagt Hallo und nennt seine Wahl.
    .paragraph = „Wir nehmen **diese Version, diese Cipher Suite, dieses Kompressionsverfahren**.“ Dazu kommen 32 eigene zufällige Bytes. Noch können alle unterwegs mitlesen.
    .next = Der Server sagt Hallo
    .doing = Nennt, was er gewählt hat.
    .why = Das ServerHello nennt genau eine Version, eine Cipher Suite und ein Kompressionsverfahren. Die 32 Bytes **Server Random** gehen zusammen mit denen des Clients in alle Schlüssel ein: So bestimmt keine Seite sie allein, und nichts früher Aufgezeichnetes lässt sich erneut abspielen.
step-certificate = Der Server zeigt sein Zertifikat.
    .paragraph = Ein **Zertifikat** sagt: „Dieser öffentliche Schlüssel gehört zu diesem Namen“, und eine Zertifizierungsstelle hat das signiert. Alle dürfen es sehen. Der zugehörige **private Schlüssel** verlässt den Server nie.
    .next = Das Zertifikat kommt an
    .doing = Sendet sein Zertifikat und das der Stelle, die es signiert hat.
    .why = Die Nachricht Certificate enthält eine Kette: zuerst das Zertifikat des Servers, dann das der Zwischenstelle, die es signiert hat. Das Root-Zertifikat fehlt, denn der Client muss es schon kennen. Diese Nachricht kann jeder kopieren: Für sich allein beweist sie nichts, bis der Server zeigt, dass er den privaten Schlüssel hat.
    .bubble = „Hallo! Nehmen wir diese. Hier ist **meine Karte**; jeder darf sie kopieren. Eine Stelle bürgt dafür, dass dieses Schloss meins ist, und nur ich kann es öffnen.“
step-server-hello-done = Der Server hat alles gesagt.
    .paragraph = Eine kurze Nachricht ohne Inhalt: Jetzt ist der Client an der Reihe.
    .next = Der Server ist fertig
    .doing = Übergibt an den Client.
    .why = ServerHelloDone hat keinen Inhalt, nur vier Bytes für Typ und Länge. Die Nachricht beendet die erste Runde des Servers, denn bei anderen Arten des Schlüsselaustauschs könnten davor noch weitere Nachrichten stehen.
step-client-validation = Der Server prüft das Zertifikat des Clients: Es ist echt.
    .paragraph = Dieselben Prüfungen wie auf der anderen Seite: Signaturen bis zu einer Zertifizierungsstelle, der der **Server** vertraut, die Gültigkeit, und ob das Zertifikat für **Clients** gedacht ist.
    .next = Der Server prüft das Zertifikat des Clients
    .note = Das Zertifikat des Clients ist echt
    .doing = Prüft Signaturen, Gültigkeit und Aussteller.
    .why = Ein Hostname wird hier nicht verglichen: Ein Client weist sich allein durch sein Zertifikat aus.
    .bubble = „Deine Karte ist **echt**, und eine Stelle, der ich vertraue, hat sie signiert.“
step-client-validation-failed = Der Server prüft das Zertifikat des Clients: Es hält nicht stand.
    .paragraph = Mindestens **eine Prüfung schlug fehl**. Der Server weiß also nicht, wer da ist, und beendet die Verbindung.
    .next = Der Server prüft das Zertifikat des Clients
    .note = Das Zertifikat des Clients ist abgelehnt
    .doing = Hat eine Prüfung gefunden, die fehlschlägt.
    .bubble = „Deine Karte ist **nicht in Ordnung**. Ich weiß nicht, wer du bist.“
    .why = Der Alert sagt dem Client, was nicht stimmte.
step-validation = Der Client prüft das Zertifikat: Es ist echt.
    .paragraph = Ist jedes Zertifikat vom nächsten **signiert**, bis zu einer Zertifizierungsstelle, der der Client **vertraut**? Gilt es **heute**? Gilt es für **diesen Namen**? Alles passt: Der öffentliche Schlüssel ist wirklich der des Servers.
    .next = Der Client prüft das Zertifikat
    .note = Das Zertifikat ist echt und gültig
    .doing = Prüft Signaturen, Gültigkeit, Name und Aussteller.
    .why = Der Client sucht einen Pfad vom Zertifikat des Servers zu einem Root-Zertifikat in seinem eigenen Speicher. Bei jedem Zertifikat prüft er die Signatur des Ausstellers, den Gültigkeitszeitraum und ob der Aussteller überhaupt ausstellen darf. Der Hostname muss unter den Namen im Zertifikat sein. Eine einzige fehlgeschlagene Prüfung beendet die Verbindung: Sonst könnte sich jeder als der Server ausgeben. **Hier vereinfacht:** Ob ein Zertifikat gesperrt wurde, wird nicht abgefragt.
    .bubble = „Echt, gültig, richtiger Name: Das ist **das richtige Schloss**. Bist du sein Besitzer? Das zeigt sich noch.“
step-validation-failed = Der Client prüft das Zertifikat: Es hält nicht stand.
    .paragraph = Mindestens **eine Prüfung schlug fehl**. Der Client kann nicht wissen, wem dieser öffentliche Schlüssel gehört, und beendet die Verbindung.
    .next = Der Client prüft das Zertifikat
    .note = Das Zertifikat ist abgelehnt
    .doing = Hat eine Prüfung gefunden, die fehlschlägt.
    .why = Eine fehlgeschlagene Prüfung beendet die Verbindung mit einem fatalen Alert. Weiterzumachen hieße, den Schlüssel für Unbekannte zu verschlüsseln.
    .bubble = „Diese Karte ist **nicht in Ordnung**. Ich weiß nicht, wessen Schloss das ist.“
step-generate-pre-master-secret = Der Client denkt sich ein Geheimnis aus.
    .paragraph = **48 Bytes**, neu für diese Sitzung: zwei für die Version, 46 zufällige. Daraus entstehen alle Schlüssel dieser Verbindung. Noch kennt nur der Client sie.
    .next = Der Client denkt sich ein Geheimnis aus
    .note = Denkt sich ein Geheimnis aus
    .doing = Zieht 46 zufällige Bytes und stellt die Version voran.
    .why = Was im Alltag Sitzungsschlüssel heißt, ist hier das **Pre-Master-Secret**: Die Sitzungsschlüssel werden daraus abgeleitet. Die ersten zwei Bytes wiederholen die Version, die der Client angeboten hat, damit niemand unterwegs beide Seiten auf eine ältere herunterhandeln kann. **Hier vereinfacht:** Die zufälligen Bytes kommen aus einem Startwert (Seed), damit sich die Sitzung wiederholen lässt.
step-encrypt-pre-master-secret = Der Client verschließt das Geheimnis mit dem öffentlichen Schlüssel des Servers.
    .paragraph = **Verschließen** kann jeder, mit dem öffentlichen Schlüssel aus dem Zertifikat. **Aufschließen** kann nur, wer den privaten Schlüssel hat. Zuerst wird das Geheimnis auf die Länge des Schlüssels aufgefüllt, dann ist es eine einzige Rechnung mit sehr großen Zahlen.
    .next = Der Client verschlüsselt das Geheimnis
    .note = Verschlüsselt das Geheimnis für den Server
    .doing = Ohne den privaten Schlüssel kann das niemand umkehren.
    .why = Das Padding (PKCS #1 v1.5) besteht aus 00 02, zufälligen Bytes ungleich null und 00; dann folgt das Geheimnis. Zusammen ist das so lang wie der Modul **n** des Schlüssels. Als eine Zahl m gelesen, wird es mit dem öffentlichen Exponenten **e** potenziert, modulo n. Zurück von c zu m führt der private Exponent **d**, den nur der Server hat.
step-client-key-exchange = Das verschlossene Geheimnis geht zum Server.
    .paragraph = Alle unterwegs können den Umschlag kopieren, und **niemand kann ihn öffnen**. Das ist der Kern dieses Handshakes.
    .next = Der Schlüssel geht auf die Reise
    .doing = Sendet das verschlüsselte Geheimnis.
    .why = Der ClientKeyExchange enthält das verschlüsselte Pre-Master-Secret und davor dessen Länge. Wer ihn aufzeichnet und Jahre später an den privaten Schlüssel des Servers kommt, kann ihn noch öffnen: Dieser Schlüsselaustausch hat **keine Forward Secrecy**. Deshalb hat TLS 1.3 ihn abgeschafft.
    .bubble = „Ich habe uns ein **Geheimnis** ausgedacht und dein Schloss davorgehängt. Die Kiste darf jeder sehen; öffnen kannst nur du sie.“
step-decrypt-pre-master-secret = Der Server schließt das Geheimnis mit seinem privaten Schlüssel auf.
    .paragraph = Dieselbe Rechnung mit der **privaten** Zahl ergibt wieder den aufgefüllten Block. Ohne das Padding bleiben genau die 48 Bytes, die der Client sich ausgedacht hat.
    .next = Der Server entschlüsselt das Geheimnis
    .note = Entschlüsselt das Geheimnis
    .doing = Das kann nur der private Schlüssel.
    .why = Der Server berechnet m = c^d mod n, prüft Padding und Version in konstanter Zeit und nimmt die letzten 48 Bytes. Stimmt etwas nicht, macht er mit zufälligen Bytes weiter und sagt nichts: Jeder Hinweis würde es erlauben, Schritt für Schritt zu entschlüsseln (Bleichenbacher, 1998). Der Handshake scheitert dann bei Finished.
    .bubble = „Offen! Jetzt haben **wir beide** das Geheimnis und sonst niemand.“
step-decrypt-failed = Der Server entschlüsselt etwas, das kein Geheimnis ist.
    .paragraph = Das Padding ist **nicht so, wie es sein muss**. Der Server macht mit zufälligen Bytes weiter und lässt sich nichts anmerken.
    .next = Der Server entschlüsselt das Geheimnis
    .note = Findet kein Geheimnis
    .doing = Macht mit zufälligen Bytes weiter.
    .why = Jeder Hinweis darauf, was nicht stimmte, würde es erlauben, ein aufgezeichnetes Geheimnis Schritt für Schritt zu entschlüsseln (Bleichenbacher, 1998). Mit zufälligen Bytes passen die Schlüssel nicht, und der Handshake scheitert später, immer auf dieselbe Weise.
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
    .why = Die Pseudozufallsfunktion PRF, die auf HMAC beruht, macht aus dem Pre-Master-Secret das 48 Bytes lange **Master-Secret**. Mit extended_master_secret geht der Hash aller bisherigen Nachrichten ein, sodass die Schlüssel nur zu diesem Handshake gehören. Aus dem Master-Secret und beiden Zufallswerten entsteht der Key Block; er wird für jede Richtung in einen Write Key und einen Teil der Nonce zerlegt. Beide Seiten tun das gleichzeitig; erzählt wird es nacheinander.
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
    .why = key_block = PRF(Master-Secret, „key expansion“, Server Random ‖ Client Random), wie in einem vollständigen Handshake. Wer das Master-Secret einer Verbindung hat, hat das aller ihrer Wiederaufnahmen.
step-change-cipher-spec = { $actor ->
        [client] Der Client sagt: ab jetzt verschlüsselt.
       *[server] Der Server sagt: ab jetzt verschlüsselt.
    }
    .paragraph = Ein Byte. **Alles, was diese Seite danach sendet**, ist mit den neuen Schlüsseln geschützt.
    .next = Die Umschaltung auf Verschlüsselung
    .doing = Kündigt die neuen Schlüssel an.
    .why = ChangeCipherSpec ist keine Handshake-Nachricht, sondern ein eigener Record-Typ mit dem einzigen Byte 1. Gleich danach schützt der Sender seine Records, beginnend mit Sequenznummer 0.
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
    .why = Die 12 Bytes **verify_data** sind PRF(Master-Secret, Label, Hash aller bisherigen Handshake-Nachrichten). Client und Server haben verschiedene Labels, damit sich der eine Wert nicht als der andere zurückschicken lässt.
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
    .why = Der Record wird mit dem Write Key der Gegenseite geöffnet, und die empfangenen verify_data werden in konstanter Zeit mit den eigenen verglichen. Wäre unterwegs ein einziges Bit einer früheren Nachricht verändert worden, unterschieden sich die Fingerabdrücke. Mit extended_master_secret wären auch die Schlüssel andere, und dieser Record ließe sich gar nicht erst öffnen: bad_record_mac. Wo sich nur der Fingerabdruck unterscheidet, lautet der Alert decrypt_error.
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
    .why = Jemand hat unterwegs eine Nachricht verändert, oder die Gegenseite hat andere Schlüssel. Der Alert lautet decrypt_error.
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
    .why = { $cipher ->
        [blocks] AES im Betriebsmodus Cipher Block Chaining verschlüsselt je 16 Bytes. Zuerst wird der Text auf ganze Blöcke aufgefüllt; jeder Block wird mit dem Geheimtext davor verknüpft, der erste mit einem zufälligen **Initialisierungsvektor**. Ein weiterer Schlüssel bildet den **MAC** (HMAC) über Sequenznummer, Typ, Version, Länge und Daten. Mit encrypt_then_mac entsteht der MAC über den Geheimtext. Ohne entsteht er über den Text und wird mit ihm verschlüsselt; davon lebten Padding-Orakel wie Lucky Thirteen. Ein komprimierter Text wird vor alldem verkürzt.
       *[gcm] AES im Galois/Counter Mode verschlüsselt und authentifiziert in einem Zug. Die 12 Bytes lange **Nonce** besteht aus 4 Bytes des Key Blocks und 8 Bytes, die mit dem Record gesendet werden; unter einem Schlüssel wiederholt sie sich nie. Die **zusätzlichen Daten** (Sequenznummer, Typ, Version, Länge) sind nicht verborgen, aber vom Tag abgedeckt: Records lassen sich weder umsortieren noch umetikettieren.
    }
step-data = Die verschlüsselte Nachricht geht auf die Reise.
    .paragraph = Wer unterwegs zusieht, erkennt ihre Länge und den Zeitpunkt, **nicht ihren Inhalt**. Zum Ausprobieren: ein Byte kippen und sehen, wer es merkt.
    .next = Die Nachricht geht auf die Reise
    .doing = Sendet den versiegelten Record.
    .why = Der Kopf des Records bleibt lesbar: Typ, Version und Länge. Danach kommen der mitgesendete Teil der Nonce oder der Initialisierungsvektor, der Geheimtext und das, was jede Änderung zeigt: das Tag oder der MAC.
step-altered = Jemand verändert die Nachricht unterwegs.
    .paragraph = Ein Bit des Geheimtexts wurde **auf der Leitung gekippt**. Der Empfänger weiß noch nichts davon.
    .next = Die veränderte Nachricht kommt an
    .doing = Sendet den versiegelten Record.
    .why = Das Handshake Lab hat zwischen den beiden Seiten ein Bit gekippt, wie es ein Angreifer könnte. Gesendet und angekommen sind nicht mehr dieselben Bytes.
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
    .why = { $cipher ->
        [blocks] Der Empfänger berechnet den MAC selbst und vergleicht in konstanter Zeit. Auf falsches Padding und falschen MAC folgt dieselbe Antwort nach derselben Arbeit: Jeder Unterschied wäre ein Orakel.
       *[gcm] Der Empfänger berechnet das Tag selbst aus demselben Schlüssel, derselben Nonce, denselben zusätzlichen Daten und demselben Geheimtext und vergleicht in konstanter Zeit. Von einem Record, dessen Tag nicht passt, wird nie etwas verwendet.
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
    .why = Ein gekipptes Bit, egal wo, führt zu einem anderen Ergebnis. TLS repariert und überspringt nichts: Der Empfänger sendet den fatalen Alert bad_record_mac, und auf dieser Verbindung wird nichts mehr angenommen.
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
    .why = Ein Alert hat eine Stufe und eine Beschreibung, je ein Byte. Nach einem fatalen vergessen beide Seiten die Schlüssel der Sitzung.
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
    .why = close_notify ist ein Alert der Stufe warning und wird verschlüsselt gesendet. Endet der Transport ohne ihn, können Daten fehlen: Ein Angreifer könnte die Verbindung gekappt haben.
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
    .why = Zu jedem Verstoß nennt die Spezifikation den passenden Alert. Was die Gegenseite erfährt und was protokolliert wird, ist zweierlei.
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
    .why = Nach einem fatalen Alert schließen beide Seiten die Verbindung und vergessen ihre Schlüssel (RFC 5246 §7.2.2).
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
    .why = Eine Verbindung, die ohne close_notify endet, kann ein Angreifer abgeschnitten haben (RFC 5246 §7.2.1). Wo unterwegs eine Länge verändert wurde, wartet eine Seite auf Bytes, die nie kommen.
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
    .why = Eine Seite sendet eine ganze Gruppe von Nachrichten, bevor sie auf Antwort wartet (RFC 5246 §7.3). Von einem Alert erfährt sie erst, wenn sie wieder liest. Hier ist das nach ihrer letzten Nachricht; in einem Netz kommt es darauf an, wie lange der Alert braucht.
# Die Geschichte in Alltagsworten, auf der Stufe Geschichte: je Schritt eine Überschrift, ein oder zwei Sätze, was die Seite
# sagt, was als Nächstes kommt und was jemand auf der Leitung davon hat. Dieselbe Sache heißt immer gleich, wie im Bild: Karte,
# Schloss, Schlüssel, Kiste, Geheimnis, Zufallszahl, Fingerabdruck, Nachricht.
story-about = Zwei, die sich nie begegnet sind, einigen sich auf ein Geheimnis, **während alle zuhören**.
story-client-hello = Der Client grüßt.
    .sentence = Er bittet um ein Gespräch unter vier Augen und schickt eine **Zufallszahl** mit. Noch ist nichts geheim: Das kann jeder lesen.
    .next = der Client grüßt
    .bubble = „Hallo! Lass uns so reden, **dass uns sonst niemand versteht**. Das kann ich, und hier ist eine Zufallszahl.“
    .watcher = liest alles mit.
story-client-hello-resuming = Der Client kommt wieder und grüßt.
    .sentence = Er nennt das Gespräch **vom letzten Mal**. Wenn der Server sich erinnert, brauchen sie weder Karte noch Kiste.
    .next = ein zweites Gespräch: der Client grüßt
    .bubble = „Hallo, **ich bin’s wieder**! Erinnerst du dich an mich?“
    .watcher = liest alles mit und sieht, dass die beiden sich kennen.
story-negotiation-failed = Die beiden haben nichts gemeinsam.
    .sentence = Der Client schlägt nur vor, was der Server **nicht kennt**. Damit endet das Gespräch.
    .next = der Server wählt
    .bubble = „Von allem, was du kannst, kann ich **nichts**. So können wir nicht reden.“
story-server-hello-resumed = Der Server erinnert sich an den Client.
    .sentence = Beide haben noch das Geheimnis **vom letzten Mal**. Diesmal brauchen sie weder Karte noch Kiste.
    .next = der Server antwortet
    .bubble = „Klar erinnere ich mich! Machen wir weiter, **wo wir waren**. Hier ist meine neue Zufallszahl.“
    .watcher = liest alles mit, hat aber das Geheimnis nie gesehen.
story-certificate = Der Server zeigt seine Karte.
    .sentence = Auf der **Karte** (einem Zertifikat) steht: Dieses Schloss gehört **{ $host }**. Eine Zertifizierungsstelle bürgt mit ihrer Signatur dafür.
    .next = der Server zeigt seine Karte
    .bubble = „Hallo! Hier sind **meine Karte** und mein Schloss, weit offen. Die Karte darf jeder kopieren. Das Schloss bekomme nur ich auf.“
    .watcher = kopiert die Karte und das offene Schloss. Damit lässt sich nichts öffnen.
story-client-certificate = Auch der Client zeigt eine Karte.
    .sentence = Dieser Server will wissen, **wer anruft**. Eine kopierte Karte beweist nichts, darum folgt noch eine Signatur.
    .next = der Client zeigt seine Karte
    .bubble = „Du willst wissen, wer ich bin? Hier ist **meine Karte**. Dass sie mir gehört, beweise ich mit meiner Signatur.“
    .watcher = kopiert auch diese Karte.
story-no-client-certificate = Der Client hat keine Karte.
    .sentence = { $demand ->
        [optional] Dieser Server will wissen, wer anruft, **besteht aber nicht darauf**. Er macht weiter.
       *[required] Dieser Server **besteht darauf** zu wissen, wer anruft.
    }
    .next = die Antwort des Clients
    .bubble = „Du willst wissen, wer ich bin? Ich habe **nichts vorzuzeigen**.“
    .watcher = sieht, dass keine Karte gezeigt wurde.
story-missing-client-certificate = Der Server bekommt keine Karte und gibt auf.
    .sentence = Er **besteht darauf** zu wissen, wer anruft. Damit endet das Gespräch.
    .next = der Server entscheidet
    .bubble = „Keine Karte? Dann **rede ich nicht** mit dir.“
story-validation = Der Client prüft die Karte: Sie ist echt.
    .sentence = Die Signatur der Zertifizierungsstelle passt, die Karte ist noch gültig, und es steht **{ $host }** darauf. Also ist es das richtige Schloss.
    .next = der Client prüft die Karte
    .bubble = „Echt, gültig, richtiger Name: **Das ist das richtige Schloss**. Gehört es dir? Das wird sich zeigen.“
story-validation-failed = { $problem }
    .sentence = Der Client **traut** dieser Karte **nicht** und beendet das Gespräch. Ein Geheimnis hat er nicht geschickt.
    .next = der Client prüft die Karte
    .bubble = „Dieser Karte **traue ich nicht**. Wer weiß, wem das Schloss gehört?“
story-client-validation = Der Server prüft die Karte des Clients: Sie ist echt.
    .sentence = Eine Zertifizierungsstelle, der der Server traut, bürgt dafür. **Wer** die Karte in der Hand hält, zeigt die Signatur.
    .next = der Server prüft die Karte des Clients
    .bubble = „Deine Karte ist **echt**. Jetzt zeig mir, dass sie dir gehört.“
story-client-validation-failed = { $problem }
    .sentence = Der Server **traut** dieser Karte **nicht** und beendet das Gespräch.
    .next = der Server prüft die Karte des Clients
    .bubble = „Dieser Karte **traue ich nicht**. Ich weiß nicht, wer du bist.“
story-verify-handshake = Der Server prüft die Signatur des Clients: Sie passt.
    .sentence = Nur wem die Karte gehört, der kann **das eben Gesagte signieren**. Jetzt weiß der Server, wer anruft.
    .next = der Server prüft die Signatur
    .bubble = „Die Signatur passt: **Du bist es**.“
story-verify-handshake-failed = Die Signatur des Clients passt nicht zu seiner Karte.
    .sentence = Jemand zeigt eine **fremde Karte**, oder unterwegs wurde etwas verändert.
    .next = der Server prüft die Signatur
    .bubble = „Das ist **nicht deine Karte**, oder jemand hat verändert, was du gesagt hast.“
story-encrypt-pre-master-secret = Der Client verschließt ein Geheimnis in einer Kiste.
    .sentence = Das **Geheimnis** ist eine neue Zufallszahl, die sonst niemand kennt. Das Schloss des Servers schnappt zu.
    .next = der Client verschließt ein Geheimnis
    .bubble = „Ein neues Geheimnis in die Kiste. **Klick!** Jetzt bekomme nicht einmal ich sie auf.“
story-client-key-exchange = Der Client schickt das Geheimnis in der verschlossenen Kiste.
    .sentence = Zuschnappen lassen kann das Schloss jeder. **Nur der Schlüssel des Servers öffnet es**, also darf die Kiste durch alle Hände gehen.
    .next = die Kiste reist
    .bubble = „Ich habe ein **Geheimnis** in eine Kiste getan, mit deinem Schloss daran.“
    .watcher = kopiert die Kiste. Ohne den Schlüssel bleibt sie zu:
story-decrypt-pre-master-secret = Der Server öffnet die Kiste mit seinem Schlüssel.
    .sentence = Der **Schlüssel** verlässt den Server nie. Jetzt teilen die beiden ein Geheimnis, das sonst niemand hat.
    .next = der Server öffnet die Kiste
    .bubble = „Sie geht auf. **Jetzt teilen wir ein Geheimnis.**“
    .watcher = hat eine Kopie der Kiste, aber nicht den Schlüssel.
story-decrypt-failed = In der Kiste ist kein richtiges Geheimnis.
    .sentence = Der Server **lässt sich nichts anmerken** und macht mit Zufallsbytes weiter. Eine Beschwerde würde einem Dieb beim Raten helfen.
    .next = der Server öffnet die Kiste
    .bubble = „Das ist kein Geheimnis. Ich **lasse mir nichts anmerken**.“
    .watcher = hat eine Kopie der Kiste, aber nicht den Schlüssel.
story-derive-keys = { $actor ->
        [client] Der Client mischt dieselben Schlüssel.
       *[server] Der Server mischt die Schlüssel.
    }
    .sentence = { $actor ->
        [client] Dasselbe Geheimnis und dieselben Zufallszahlen ergeben **dieselben Schlüssel**. Kein Schlüssel war unterwegs.
       *[server] Das Geheimnis und beide Zufallszahlen kommen hinein, **die Schlüssel** kommen heraus: einer für jede Richtung.
    }
    .next = { $actor ->
        [client] der Client mischt dieselben Schlüssel
       *[server] der Server mischt die Schlüssel
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
        [client] der Client mischt neue Schlüssel
       *[server] der Server mischt neue Schlüssel
    }
    .bubble = „Altes Geheimnis, neue Zufallszahlen: **neue Schlüssel**.“
    .watcher = hat beide Zufallszahlen, aber nicht das Geheimnis. Das ergibt keine Schlüssel.
story-finished = { $actor ->
        [client] Der Client schickt einen versiegelten Fingerabdruck.
       *[server] Der Server schickt einen versiegelten Fingerabdruck.
    }
    .sentence = Es ist der **Fingerabdruck** von allem, was gesagt wurde, versiegelt mit den neuen Schlüsseln. Ein verändertes Wort würde ihn ändern.
    .next = { $actor ->
        [client] der Fingerabdruck des Clients
       *[server] der Fingerabdruck des Servers
    }
    .bubble = „Mit dem neuen Schlüssel versiegelt: **ein Fingerabdruck** von allem, was wir gesagt haben.“
    .watcher = kopiert etwas Versiegeltes und kann nicht hineinsehen:
story-check-finished = { $actor ->
        [client] Der Client vergleicht die Fingerabdrücke: Sie stimmen überein.
       *[server] Der Server vergleicht die Fingerabdrücke: Sie stimmen überein.
    }
    .sentence = { $resumed ->
        [yes] Diesen Fingerabdruck bekommen nur die beiden, die **das alte Geheimnis** teilen. Und niemand hat ein Wort verändert.
       *[no] { $actor ->
            [client] Den konnte nur machen, **wem das Schloss gehört**. Es ist also wirklich { $host }.
           *[server] Der Client hat dieselben Schlüssel, und **niemand hat ein Wort verändert**.
        }
    }
    .next = { $actor ->
        [client] der Client vergleicht
       *[server] der Server vergleicht
    }
    .bubble = { $resumed ->
        [yes] „Er stimmt. **Du bist es wieder!**“
       *[no] { $actor ->
            [client] „Er stimmt. **Du bist es!** Den konntest nur du machen, mit dem Schlüssel zum Schloss.“
           *[server] „Er stimmt: **Niemand hat ein Wort verändert**.“
        }
    }
story-check-finished-failed = Die Fingerabdrücke stimmen nicht überein.
    .sentence = Die beiden haben **nicht dieselben Worte gehört**: Unterwegs wurde etwas verändert. Damit endet das Gespräch.
    .next = { $actor ->
        [client] der Client vergleicht
       *[server] der Server vergleicht
    }
    .bubble = „Das stimmt nicht. **Jemand hat verändert**, was wir gesagt haben.“
story-data = { $actor ->
        [client] Der Client schickt eine versiegelte Nachricht.
       *[server] Der Server schickt eine versiegelte Nachricht.
    }
    .sentence = Unterwegs sieht jeder, **wie lang** sie ist, aber nicht, was darin steht.
    .next = { $actor ->
        [client] die Nachricht des Clients reist
       *[server] die Nachricht des Servers reist
    }
    .watcher = kopiert die Nachricht. Sie bleibt versiegelt:
story-altered = Jemand verändert das unterwegs.
    .sentence = Ein **Byte** ist nicht mehr, was es war. Der Empfänger weiß es noch nicht.
    .next = die veränderte Nachricht kommt an
    .watcher = verändert im Vorbeigehen ein Byte.
story-open-data = { $actor ->
        [client] Der Client bricht das Siegel auf und liest.
       *[server] Der Server bricht das Siegel auf und liest.
    }
    .sentence = Das Siegel war **heil**: Niemand hat unterwegs etwas verändert.
    .next = { $actor ->
        [client] der Client öffnet die Nachricht
       *[server] der Server öffnet die Nachricht
    }
    .watcher = hat immer noch nur die versiegelte Kopie.
story-open-failed = { $actor ->
        [client] Der Client merkt es: Das Siegel ist gebrochen.
       *[server] Der Server merkt es: Das Siegel ist gebrochen.
    }
    .sentence = Ein verändertes Byte **bricht das Siegel**. Die Nachricht wird ungelesen weggeworfen, und das Gespräch endet.
    .next = { $actor ->
        [client] der Client prüft das Siegel
       *[server] der Server prüft das Siegel
    }
    .bubble = „Das wurde **unterwegs verändert**! Ich lese es nicht.“
    .watcher = kennt weder die Nachricht noch das, was sie daraus gemacht hat.
story-alert = { $actor ->
        [client] Der Client beendet das Gespräch.
       *[server] Der Server beendet das Gespräch.
    }
    .sentence = Er sagt, warum ({ $alert }), und **legt auf**.
    .next = { $actor ->
        [client] der Client beendet das Gespräch
       *[server] der Server beendet das Gespräch
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
        [client] der Client verabschiedet sich
       *[server] der Server verabschiedet sich
    }
    .bubble = „Tschüss!“
    .watcher = kopiert etwas Versiegeltes und sieht, dass das Gespräch vorbei ist.
story-failure = { $actor ->
        [client] Der Client gibt auf.
       *[server] Der Server gibt auf.
    }
    .sentence = Etwas **stimmt nicht**: { $reason }
    .next = { $actor ->
        [client] der Client gibt auf
       *[server] der Server gibt auf
    }
    .bubble = „Hier **stimmt etwas nicht**. Ich höre auf.“
story-alert-received = { $actor ->
        [client] Der Client erfährt, dass es vorbei ist.
       *[server] Der Server erfährt, dass es vorbei ist.
    }
    .sentence = Die andere Seite ist **schon gegangen**, wegen { $alert }.
    .next = { $actor ->
        [client] der Client erfährt davon
       *[server] der Server erfährt davon
    }
    .bubble = „Dann **ist es vorbei**.“
story-truncated = { $actor ->
        [client] Der Client wartet vergeblich.
       *[server] Der Server wartet vergeblich.
    }
    .sentence = Es kommt nichts mehr, und **niemand hat sich verabschiedet**. Vielleicht fehlt etwas.
    .next = { $actor ->
        [client] der Client wartet
       *[server] der Server wartet
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
scene-holds-card = seine Karte
scene-holds-padlock = { $actor ->
        [client] sein Schloss
       *[server] Schlösser zum Ausgeben
    }
scene-holds-key = der einzige Schlüssel
scene-holds-secret = das Geheimnis
scene-holds-keys = die Schlüssel
scene-holds-ticket = ein Ticket fürs nächste Mal
scene-postcard = Eine offene Postkarte
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
scene-keys-equal = dieselben Schlüssel
scene-keys-differ = nicht dieselben Schlüssel
scene-watcher-inside = { $actor ->
        [client] sieht das nicht. Es geschieht im Client.
       *[server] sieht das nicht. Es geschieht im Server.
    }

part-simplified = Hier vereinfacht: Das Lab teilt einen langen Text **zwischen Zeichen**, damit sich jeder Record für sich lesen lässt. TLS teilt Bytes, wo immer ein Record voll ist.
failure-detail = Was hier schiefging: { $error }

detail-story = Geschichte
detail-messages = Nachrichten
detail-bytes = Jedes Byte
bubble-unreadable = „▒▒▒▒ ▒▒▒ ▒▒▒▒▒“ Unterwegs kann das niemand lesen.
bubble-data = „{ $text }“
viewpoint-everyone = Alle
viewpoint-client = Client
viewpoint-server = Server
viewpoint-eavesdropper = Lauscher
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

tab-bytes = Bytes
tab-computation = Wie es berechnet wurde
tab-why = Warum
no-calculation = In diesem Schritt wird nichts berechnet: Eine Nachricht geht unverändert auf die Reise.
draft-too-long = Zu lang: { $count } Bytes, höchstens { $limit } passen.
draft-too-many = Eine Sitzung fasst { $limit } Nachrichten, und die sind verschickt.
draft-blank = Darin ist nichts zu sehen: Schreib einen Text.
draft-over = Diese Verbindung ist zu Ende: Sie befördert keine Nachricht mehr. Dein Text bleibt hier.
draft-anew = Neu beginnen, ohne das gekippte Byte
part-of-text = Teil { $number } von { $count }: { $what }
earlier-rows = { $count } frühere zeigen
no-message = Noch war keine Nachricht unterwegs.
layer-wire = Auf der Leitung
layer-padded = Mit Padding
layer-compressed = Komprimiert
layer-plaintext = Entschlüsselt
direction-client = Client an Server
direction-server = Server an Client
hex-byte = Byte { $number } von { $count }: { $value }, { $field }
signed-part = Vom Aussteller mit { $hash } gehasht: { $count } Bytes
signed-part-unknown = Vom Aussteller gehasht und signiert ({ $algorithm }): { $count } Bytes
signed-signature = Signatur über den Hash ({ $algorithm })
fold-show = Alle Bytes zeigen
fold-hide = Lange Werte einklappen
bytes-more = { $count } weitere
length-in-bytes = { $count ->
        [one] 1 Byte
       *[other] { $count } Bytes
    }

choice-version = Version
choice-cipher-suite = Cipher Suite
choice-compression = Kompressionsverfahren
choice-application-protocol = Anwendungsprotokoll
choice-nothing = Nichts gemeinsam

# Die Auswahl des Szenarios. Jedes Feld ist ein Parameter des Links.
choices-outcome-good = Mit dieser Auswahl kommt eine verschlüsselte Verbindung zustande.
choices-outcome-failed = { $actor ->
        [client] Der Client beendet sie. { $reason }
       *[server] Der Server beendet sie. { $reason }
    }
choices-to-failure = Zeig, wo es scheitert
preset-all-fits = Alles passt
preset-expired = Abgelaufenes Zertifikat
preset-other-name = Zertifikat für einen anderen Namen
preset-unknown-authority = Unbekannte Zertifizierungsstelle
preset-self-signed = Selbst signiertes Zertifikat
preset-wrong-clock = Die Uhr des Clients geht falsch
preset-old-client = Ein alter Client
preset-nothing-in-common = Keine gemeinsame Cipher Suite
preset-resumption = Eine zweite Verbindung
preset-client-certificate = Auch der Client zeigt ein Zertifikat
preset-no-client-certificate = Der Client hat kein Zertifikat
preset-block-cipher = Blockchiffre und Kompression
choices-connection = Verbindung
choices-client = Client
choices-server = Server
choose-host = Servername
choose-host-refused = „{ $value }“ ist kein Hostname. Gib einen Namen wie www.example.test oder eine IP-Adresse ein.
choose-resume = Zweite Verbindung
choose-resume-none = Keine
choose-resume-session-id = Wieder aufgenommen per Session-ID
choose-resume-ticket = Wieder aufgenommen per Ticket
choose-leader = Wessen Reihenfolge gilt
choose-leader-client = Die des Clients
choose-leader-server = Die des Servers
choose-trust = Vertraut
choose-trust-lab = Der Zertifizierungsstelle des Handshake Lab
choose-trust-other = Einer anderen Zertifizierungsstelle
choose-trust-both = Beiden
choose-trust-nobody = Niemandem
choose-clock = Uhr
choose-clock-0 = Richtig
choose-clock--3456000 = 40 Tage nach
choose-clock-6048000 = 70 Tage vor
choose-client-certificate = Hat ein eigenes Zertifikat
choose-client-versions = Versionen, die er zu sprechen angibt
choose-client-suites = Cipher Suites, beste zuerst
choose-client-compression = Kompression, beste zuerst
choose-client-protocols = Anwendungsprotokolle (ALPN), bestes zuerst
choose-client-extended-master-secret = Extended Master Secret
choose-client-encrypt-then-mac = Encrypt-then-MAC
choose-grease = Bedeutungslose Werte dazwischen (GREASE)
choose-certificate = Zertifikat
choose-certificate-valid = Gültig
choose-certificate-expired = Abgelaufen
choose-certificate-not-yet-valid = Noch nicht gültig
choose-certificate-other-name = Für einen anderen Namen
choose-certificate-unknown-authority = Von einer unbekannten Zertifizierungsstelle
choose-certificate-self-signed = Selbst signiert
choose-certificate-weak = Mit schwachem Schlüssel
choose-key = RSA-Schlüssel
choose-key-2048 = 2048 Bit
choose-key-3072 = 3072 Bit
choose-key-4096 = 4096 Bit
choose-ask-client = Fragt nach dem Zertifikat des Clients
choose-ask-client-no = Nein
choose-ask-client-optional = Ja, es darf fehlen
choose-ask-client-required = Ja, und besteht darauf
choose-server-versions = Versionen, die er zu sprechen angibt
choose-server-suites = Cipher Suites, beste zuerst
choose-server-compression = Kompression, beste zuerst
choose-server-protocols = Anwendungsprotokolle (ALPN), bestes zuerst
choose-server-extended-master-secret = Extended Master Secret
choose-server-encrypt-then-mac = Encrypt-then-MAC

server-key-lab = **Hier vereinfacht:** Der Server und seine Zertifizierungsstellen haben feste Schlüssel, die öffentlich im Quelltext des Handshake Lab stehen; neu ausgestellt werden je Sitzung nur die Zertifikate.
server-key-fresh = **Hier vereinfacht:** Der Schlüssel des Servers ist für diese Sitzung erzeugt, aber wer den Link hat, kann ihn noch einmal erzeugen, auch den privaten. Die Zertifizierungsstellen haben feste Schlüssel, die öffentlich im Quelltext des Handshake Lab stehen; die Zertifikate werden je Sitzung neu ausgestellt.
key-choice = Wessen Schlüssel
key-choice-lab = Der öffentliche des Handshake Lab
key-choice-made-here = Frisch, gerade hier erzeugt
key-choice-from-link = Frisch, aus dem Link
key-generate = Neue Schlüssel: { $bits } Bit
key-note-lab = Die Schlüssel des Handshake Lab sind fest und stehen in seinem Quelltext.
key-note-fresh = Wer den Link zu dieser Seite bekommt, kann diesen Schlüssel noch einmal erzeugen, auch den privaten: Er ist nur zum Lernen da.
key-note-weak = Das Zertifikat mit schwachem Schlüssel hat einen eigenen Schlüssel mit 1024 Bit: Für neue Schlüssel bitte ein anderes Zertifikat wählen.
key-first-prime = Sucht die erste Primzahl.
key-second-prime = Die erste Primzahl ist gefunden. Sucht die zweite.
key-tested = { $tested ->
        [one] Ein Kandidat geprüft;
       *[other] { $tested } Kandidaten geprüft;
    } im Mittel braucht es etwa { $expected }. Wie viele es sind, ist Zufall.
key-on-main-thread = Dieser Browser gibt der Suche keinen eigenen Thread. Sie läuft in dieser Seite neben allem anderen und dauert länger.
key-made-here = Frischer Schlüssel, gerade hier erzeugt. Die Sitzung läuft damit.
key-from-link = Frischer Schlüssel aus dem Link. Die Sitzung läuft damit.
key-failed = Die Suche nach neuen Schlüsseln ist abgebrochen. Nichts hat sich geändert.

link-cut-off = Dieser Link wurde abgeschnitten; du siehst eine andere Sitzung.
link-perhaps-cut-off = Vielleicht wurde dieser Link abgeschnitten; dann siehst du eine andere Sitzung als gemeint war.
link-ignored = Im Link nicht verstanden und ausgelassen: { $parts }
# An jemanden, der mit Link oder Taste etwas will, was die Seite um das Labor herum nicht freigibt
link-held = Das ist hier festgelegt: von denen, die das Labor in diese Seite gestellt haben.

## What can be taken away, and what can be opened. Each file has its name, and as attribute what it is for and what
## opens it.

export-capture = Aufzeichnung (pcapng)
    .about = Jedes Byte, wie es über die Leitung ging. Wireshark öffnet und entschlüsselt sie von selbst: Die Schlüssel sind darin.
export-key-log = Schlüssel (SSLKEYLOGFILE)
    .about = Nur die Schlüssel der Sitzung, wie Browser sie schreiben. Wireshark und tshark lesen sie neben einer Aufzeichnung.
export-certificates = Zertifikate (PEM)
    .about = Was die beiden einander zeigen. OpenSSL liest sie: openssl x509 -text.
export-roots = Vertraute Zertifizierungsstellen (PEM)
    .about = Wem der Client glaubt. Damit prüft openssl verify die Zertifikate.
export-server-key = Privater Schlüssel des Servers (PEM)
    .about = Was als Einziges das Pre-Master-Secret öffnen kann. OpenSSL liest ihn, und auch Wireshark entschlüsselt damit.
export-timeline = Die ganze Sitzung (JSON)
    .about = Jeder Schritt und jeder Wert, für eigene Programme; hier lässt sie sich wieder öffnen. Ihr JSON-Schema liegt neben dieser Seite, in schema/timeline-1.json.
exports-secrets = Die Aufzeichnung, die Schlüssel und der private Schlüssel enthalten die Geheimnisse dieser Sitzung. Bei einer Sitzung des Handshake Lab ist das in Ordnung; die einer echten gäbe man niemandem.
exports-open-note = Eine Datei mit einer ganzen Sitzung (JSON) aus dem Handshake Lab. Sie lässt sich auch irgendwo auf der Seite ablegen.
exports-making = Wird gerade erstellt: { $what }
exports-opening = Die Datei wird gelesen.
exports-saved = Dem Browser zum Speichern übergeben: { $what }
export-problem-not-loaded = Der Teil der Seite, der Dateien erstellt und liest, ließ sich nicht laden. Bitte die Verbindung prüfen und es noch einmal versuchen.
export-problem-broken-off = Es ist abgebrochen, und keine Datei ist entstanden. Bitte noch einmal versuchen; die Sitzung hier ist, wie sie war.
export-problem-nothing-there = Es gibt nichts mitzunehmen: Diese Sitzung hat nichts davon. Bitte eine andere Datei oder eine andere Sitzung wählen.
export-problem-unreadable = Der Browser konnte die Datei nicht lesen. Nichts hat sich geändert; bitte prüfen, ob es sie noch gibt, und es noch einmal versuchen.
export-problem-too-long = Die Datei ist zu lang: Eine Sitzung hat höchstens { $megabytes } MB. Nichts hat sich geändert; bitte eine andere Datei wählen.
export-problem-not-json = Die Datei ist kein JSON oder nur ein Teil davon: Zeile { $detail } passt nicht. Nichts hat sich geändert; bitte die Sitzung noch einmal exportieren.
export-problem-not-a-timeline = Die Datei ist JSON, aber keine Sitzung aus dem Handshake Lab. Nichts hat sich geändert; bitte eine wählen, die hier als ganze Sitzung mitgenommen wurde.
export-problem-wrong-version = Die Datei hat Version { $detail } des Formats, die diese Seite nicht kennt. Nichts hat sich geändert; bitte sie mit der Seite öffnen, von der sie stammt.
export-problem-missing-field = Der Sitzung in der Datei fehlt { $detail }. Nichts hat sich geändert; bitte sie noch einmal exportieren.
export-problem-unknown-field = Die Sitzung in der Datei hat { $detail }, was diese Seite nicht kennt. Nichts hat sich geändert; bitte sie noch einmal exportieren.
export-problem-bad-value = In der Datei hat { $detail } einen Wert, den keine Sitzung haben kann. Nichts hat sich geändert; bitte sie noch einmal exportieren.

validation-passed = Alle { $count } Prüfungen bestanden
# $actor ist, wer die Zertifikate prüft.
certificate-kind-leaf = { $actor ->
        [client] Zertifikat des Servers
       *[server] Zertifikat des Clients
    }
certificate-kind-intermediate = Zwischenstelle
certificate-kind-root = Vertrauenswürdiges Root-Zertifikat
certificate-signed-by = signiert von { $issuer }
certificate-trusted = { $actor ->
        [client] im eigenen Speicher des Clients
       *[server] im eigenen Speicher des Servers
    }
certificate-anchor = { $actor ->
        [client] Dem vertraut der Client von vornherein
       *[server] Dem vertraut der Server von vornherein
    }
certificate-validity = { $from } bis { $until }
certificate-key = { $kind }, { $bits } Bit
certificate-key-unknown = andere Art von Schlüssel
derivation-equal = Beide Seiten haben nun dieselben Schlüssel, und keiner davon ist je übertragen worden.
derivation-different = Die beiden Seiten sind auf verschiedene Schlüssel gekommen.
check-passed = bestanden

flip-byte = Unterwegs ein Byte kippen
flip-undo = Unverändert durchlassen

yes = ja
no = nein
flags-none = keine

## Die Namen von Werten, Feldern, Berechnungen und Prüfungen des Protokolls. Die Schlüssel sind die der Engine.

item-client-random = Client Random
item-server-random = Server Random
item-modulus = Öffentlicher Schlüssel, Modul n
item-public-exponent = Öffentlicher Schlüssel, Exponent e
item-private-exponent = Privater Schlüssel d (verlässt den Server nie)
item-pre-master-secret = Pre-Master-Secret
item-padded-pre-master-secret = Aufgefüllter Block m
item-encrypted-pre-master-secret = Verschlüsseltes Geheimnis c
item-session-hash = Hash des bisherigen Handshakes
item-master-secret = Master-Secret
item-key-block = Key Block
item-client-write-key = Client Write Key
item-server-write-key = Server Write Key
item-client-write-nonce = Nonce-Teil des Clients
item-server-write-nonce = Nonce-Teil des Servers
item-handshake-hash = Hash des bisherigen Handshakes
item-label = Label
item-client-verify-data = verify_data des Clients
item-server-verify-data = verify_data des Servers
item-received-verify-data = Empfangene verify_data
item-plaintext = Klartext
item-sequence-number = Sequenznummer
item-nonce = Nonce
item-additional-data = Zusätzliche Daten
item-ciphertext = Geheimtext
item-authentication-tag = Authentifizierungs-Tag
item-client-write-mac-key = MAC-Schlüssel des Clients
item-server-write-mac-key = MAC-Schlüssel des Servers
item-compressed-plaintext = Komprimierter Klartext
item-initialization-vector = Initialisierungsvektor
item-padded-plaintext = Klartext in ganzen Blöcken
item-record-mac = MAC
item-received-record-mac = Empfangener MAC
item-handshake-messages = Alle bisherigen Nachrichten
item-signature = Signatur
item-session-ticket = Session-Ticket
item-hash-function = Hashfunktion
item-signature-algorithm = Signaturverfahren
item-signer-modulus = Öffentlicher Schlüssel des Unterzeichners, Modul n
item-signer-public-exponent = Öffentlicher Schlüssel des Unterzeichners, Exponent e
item-signer-private-exponent = Privater Schlüssel d des Unterzeichners (bleibt bei ihm)
item-to-be-signed = Was vom Zertifikat unterschrieben ist
item-signed-hash = Hash des Unterschriebenen
item-recovered-block = Block m, der in der Signatur steckt
item-explicit-nonce = Nonce-Teil im Record
item-record-type = Typ des Records
item-record-version = Version des Records
item-record-length = Länge

operation-generate-pre-master-secret = Pre-Master-Secret erzeugen
    .formula = Version ‖ 46 zufällige Bytes
operation-encrypt-pre-master-secret = Nur für den Server verschlüsseln
    .formula = c = m^e mod n
operation-decrypt-pre-master-secret = Mit dem privaten Schlüssel entschlüsseln
    .formula = m = c^d mod n
    .matched = Das Padding ist, wie es sein muss: Die letzten 48 Bytes sind das Geheimnis
    .mismatched = Das Padding ist falsch: Zufällige Bytes treten an die Stelle des Geheimnisses
operation-derive-master-secret = Master-Secret ableiten
    .formula = PRF(Pre-Master-Secret, "master secret", Client Random ‖ Server Random)
operation-derive-extended-master-secret = Master-Secret ableiten
    .formula = PRF(Pre-Master-Secret, "extended master secret", Hash des Handshakes)
operation-derive-keys = Schlüssel ableiten
    .formula = PRF(Master-Secret, "key expansion", Server Random ‖ Client Random)
operation-compute-verify-data = Beweis berechnen
    .formula = verify_data = PRF(Master-Secret, Label, Hash des Handshakes)
operation-check-verify-data = Beweis prüfen
    .formula = PRF(Master-Secret, Label, Hash des Handshakes) = empfangene verify_data ?
    .matched = Gleich: Beide sahen denselben Handshake und haben dieselben Schlüssel
    .mismatched = Ungleich: Die Handshakes unterscheiden sich
operation-seal-record = Verschlüsseln und authentifizieren
    .formula = Geheimtext, Tag = AES-GCM(Schlüssel, Nonce, zusätzliche Daten, Klartext)
operation-open-record = Prüfen und entschlüsseln
    .formula = Klartext = AES-GCM⁻¹(Schlüssel, Nonce, zusätzliche Daten, Geheimtext, Tag)
    .matched = Das Tag passt: Nichts wurde verändert
    .mismatched = Das Tag passt nicht: Etwas wurde verändert
operation-compress-fragment = Komprimieren
    .formula = komprimiert = DEFLATE(Klartext)
operation-decompress-fragment = Dekomprimieren
    .formula = Klartext = DEFLATE⁻¹(komprimiert)
    .mismatched = Das ist kein komprimierter Text oder ein zu langer
operation-compute-record-mac = MAC bilden
    .formula = MAC = HMAC(MAC-Schlüssel, zusätzliche Daten ‖ Daten)
operation-check-record-mac = MAC prüfen
    .formula = MAC = HMAC(MAC-Schlüssel, zusätzliche Daten ‖ Daten)
    .matched = Der MAC passt: Nichts wurde verändert
    .mismatched = Der MAC passt nicht: Etwas wurde verändert
operation-encrypt-blocks = Block für Block verschlüsseln
    .formula = Geheimtext = AES-CBC(Schlüssel, Initialisierungsvektor, ganze Blöcke)
operation-decrypt-blocks = Block für Block entschlüsseln
    .formula = ganze Blöcke = AES-CBC⁻¹(Schlüssel, Initialisierungsvektor, Geheimtext)
    .mismatched = Das Padding ist nicht so, wie es sein muss: Etwas wurde verändert
operation-sign-handshake = Handshake signieren
    .formula = Signatur = Sign(privater Schlüssel, alle bisherigen Nachrichten)
operation-verify-handshake = Signatur des Clients prüfen
    .formula = Verify(öffentlicher Schlüssel, alle bisherigen Nachrichten, Signatur)
    .matched = Die Signatur passt: Das Zertifikat gehört dem Client
    .mismatched = Die Signatur passt nicht: Das Zertifikat gehört nicht dem Client
operation-hash-handshake = Den bisherigen Handshake hashen
    .formula = Hash = Hash(Nachricht ‖ Nachricht ‖ …)
operation-make-nonce = Die Nonce zusammensetzen
    .formula = Nonce = Teil aus dem Key Block ‖ Teil im Record
operation-make-additional-data = Die zusätzlichen Daten zusammensetzen
    .formula = zusätzliche Daten = Sequenznummer ‖ Typ ‖ Version ‖ Länge
operation-verify-certificate = Die Signatur des Zertifikats prüfen
    .formula = m = Signatur^e mod n, endet mit Hash(Zertifikat) ?
    .matched = Der Block endet mit dem Hash: Der Aussteller hat genau dies unterschrieben
    .mismatched = Die Signatur ist nicht die des Ausstellers über diese Bytes

value-grease = Eine Zahl ohne Bedeutung, reserviert, damit Server lernen, Unbekanntes zu übergehen (RFC 8701).
field-group = Felder von { $name }
field-padded-block = Aufgefüllter Block
    .about = Was wirklich verschlüsselt wird: das Geheimnis mit Padding davor, so lang wie der Modul des Schlüssels.
field-padded-block-type = Typ: Verschlüsselung
    .about = 00 02: Die Null hält den Block, als Zahl gelesen, unter dem Modul; die 2 sagt, dass er zum Verschlüsseln aufgefüllt ist.
field-padded-block-padding = Padding ohne Nullen
    .about = Zufällige Bytes, damit dasselbe Geheimnis jedes Mal einen anderen Geheimtext ergibt. Keines ist null, denn eine Null markiert ihr Ende.
field-padded-block-separator = Ende des Paddings
    .about = Die erste Null nach dem Typ: Sie zeigt dem Empfänger, wo das Padding endet und das Geheimnis beginnt.
field-padded-text = Aufgefüllter Text
    .about = Was verschlüsselt wird: der Text, sein MAC, falls er hineingehört, und Padding; die Chiffre nimmt nämlich nur ganze Blöcke von 16 Bytes.
field-padded-text-content = Text
    .about = Wofür der Record da ist, schon komprimiert, falls beide Seiten das vereinbart haben.
field-padded-text-mac = MAC
    .about = Ein Prüfwert über Nummer, Typ, Version, Länge und Inhalt des Records, gebildet mit einem geheimen Schlüssel: So fällt jede Änderung auf.
field-padded-text-padding = Padding
    .about = Füllt den letzten Block auf. Jedes seiner Bytes nennt seine Länge, damit der Empfänger es prüfen kann.
field-padded-text-padding-length = Länge des Paddings
    .about = So viele Bytes Padding stehen vor diesem Byte, 0 bis 255, damit der Empfänger sie abschneiden kann.
field-pre-master-secret-version = Version
    .about = Die Version, die der Client angeboten hat, hier verschlüsselt wiederholt, damit niemand unterwegs beide auf eine ältere herunterhandelt.
field-pre-master-secret-random = Zufallswert
    .about = 46 Bytes, die der Client sich ausdenkt und nur der Server entschlüsseln kann: das eigentliche Geheimnis hinter allen Schlüsseln dieser Sitzung.
field-alert = Alert
    .about = Eine Mitteilung von zwei Bytes an die Gegenseite: dass die Verbindung endet oder dass etwas nicht stimmt.
field-alert-level = Stufe
    .about = Wie ernst es ist: fatal beendet die Verbindung sofort, nach warning darf es weitergehen.
field-alert-description = Beschreibung
    .about = Worum es geht, als Zahl, damit die Gegenseite den Grund kennt. close_notify ist der ordentliche Abschied.
field-certificate-list = Liste der Zertifikate
    .about = Erst das Zertifikat des Senders, dann jeweils das des Ausstellers. Das Root-Zertifikat darf fehlen, denn der Empfänger muss es schon kennen.
field-certificate-list-length = Länge
    .about = So viele Bytes hat die ganze Liste; 0 bei einem Client, der kein Zertifikat vorzuweisen hat.
field-certificate = Zertifikat
    .about = Ein Glied der Kette, mit seiner Länge davor. Wer das eine ausgestellt hat, ist der Inhaber des nächsten.
field-certificate-length = Länge
    .about = So viele Bytes hat dieses Zertifikat, damit der Empfänger das nächste findet.
field-certificate-value = Zertifikat (DER)
    .about = Ein öffentlicher Schlüssel, der Name, zu dem er gehört, der Zeitraum, in dem das gilt, und die Signatur des Ausstellers darunter.
field-certificate-request-types = Arten von Zertifikaten
    .about = Welche Arten von Zertifikaten infrage kommen, damit der Client weiß, womit er antworten darf.
field-certificate-request-types-length = Länge
    .about = So viele Bytes hat die Liste der Arten, eines für jede.
field-certificate-request-type = Art des Zertifikats
    .about = Eine Art, die infrage kommt; rsa_sign zum Beispiel ist ein Zertifikat mit einem RSA-Schlüssel, der signieren darf.
field-certificate-request-signature-algorithms = Signaturverfahren
    .about = Welche Signaturen der Server prüfen kann: die im Zertifikat des Clients und die des Clients selbst.
field-certificate-request-signature-algorithms-length = Länge
    .about = So viele Bytes hat die Liste der Signaturverfahren, zwei für jedes.
field-certificate-request-signature-algorithm = Signaturverfahren
    .about = Eine Hashfunktion und ein Verfahren, damit zu signieren; beides zusammen kann der Server prüfen.
field-certificate-request-authorities = Vertrauenswürdige Zertifizierungsstellen
    .about = Wessen Zertifikate der Server akzeptiert, damit ein Client mit mehreren das richtige wählen kann; bei leerer Liste die eines jeden.
field-certificate-request-authorities-length = Länge
    .about = So viele Bytes hat die Liste der Zertifizierungsstellen; 0, wenn jede infrage kommt.
field-certificate-request-authority = Zertifizierungsstelle
    .about = Eine Stelle, deren Zertifikate der Server akzeptiert, mit der Länge ihres Namens davor.
field-certificate-request-authority-length = Länge
    .about = So viele Bytes hat der Name dieser Zertifizierungsstelle.
field-certificate-request-authority-name = Name (DER)
    .about = Wie die Stelle sich nennt, geschrieben wie in den Zertifikaten, die sie ausstellt, damit beides sich vergleichen lässt.
field-certificate-verify-signature-algorithm = Signaturverfahren
    .about = Mit welcher Hashfunktion und welchem Verfahren der Client signiert hat; es muss eines von denen sein, die der Server verlangt hat.
field-certificate-verify-signature = Signatur des bisherigen Handshakes
    .about = Der Beweis, dass der Client den privaten Schlüssel zu seinem Zertifikat hat, mit seiner Länge davor.
field-certificate-verify-signature-length = Länge
    .about = So viele Bytes hat die Signatur; mit RSA so viele wie der Modul des Schlüssels des Clients.
field-certificate-verify-signature-value = Signatur
    .about = Mit dem privaten Schlüssel des Clients aus allen bisherigen Handshake-Nachrichten gebildet, damit sie zu keiner anderen Verbindung passt.
field-client-hello-version = Version des Clients
    .about = Die neueste Version, die der Client anbietet; der Server nimmt sie oder eine ältere. TLS 1.3 wird stattdessen in einer Erweiterung angeboten.
field-client-hello-random = Client Random
    .about = 32 zufällige Bytes, neu für jede Verbindung. Sie gehen in alle Schlüssel ein, damit sich nichts früher Aufgezeichnetes erneut abspielen lässt.
field-client-hello-session-id = Session-ID
    .about = Nennt eine frühere Sitzung, die der Client gern wieder aufnähme; leer, wenn es keine gibt.
field-client-hello-session-id-length = Länge
    .about = So viele Bytes Session-ID folgen, höchstens 32; 0, wenn der Client keine Sitzung nennt.
field-client-hello-session-id-value = Wert
    .about = Die ID, die der Server der früheren Sitzung gab. Ein Client mit Ticket denkt sich eine aus: Kommt sie zurück, gilt das Ticket.
field-client-hello-cipher-suites = Cipher Suites
    .about = Alle Arten, Schlüssel auszutauschen und Daten zu schützen, die der Client anbietet, die beste zuerst; der Server wählt eine.
field-client-hello-cipher-suites-length = Länge
    .about = So viele Bytes hat die Liste der Cipher Suites, zwei für jede.
field-client-hello-cipher-suite = Cipher Suite
    .about = Schlüsselaustausch, Verschlüsselung und Hashfunktion unter einer Nummer. Ein Name mit SCSV am Ende ist keine Suite, sondern ein Zeichen für den Server.
field-client-hello-compression-methods = Kompressionsverfahren
    .about = Die Arten, Records zu komprimieren, die der Client anbietet, die beste zuerst. null, also keine Kompression, muss dabei sein.
field-client-hello-compression-methods-length = Länge
    .about = So viele Bytes hat die Liste der Kompressionsverfahren, eines für jedes.
field-client-hello-compression-method = Kompressionsverfahren
    .about = Eine Art, Records vor dem Verschlüsseln zu verkürzen. Heute ist nur noch null üblich, weil Längen Geheimnisse verraten können.
field-client-key-exchange-keys = Verschlüsseltes Pre-Master-Secret
    .about = Das Geheimnis, aus dem alle Schlüssel entstehen, verschlossen mit dem öffentlichen Schlüssel des Servers, mit seiner Länge davor.
field-encrypted-pre-master-secret-length = Länge
    .about = So viele Bytes hat das verschlüsselte Geheimnis: so viele wie der Modul des Schlüssels, 256 bei 2048 Bit.
field-encrypted-pre-master-secret = Verschlüsselter Wert
    .about = Das aufgefüllte Geheimnis, mit dem öffentlichen RSA-Schlüssel des Servers verschlüsselt: Sehen darf es jeder, öffnen kann es nur der private.
field-extensions = Erweiterungen
    .about = Alles, wofür das Hello kein eigenes Feld hat. Der Server antwortet nur auf das, wonach der Client gefragt hat.
field-extensions-length = Länge
    .about = So viele Bytes haben alle Erweiterungen zusammen.
field-extension = Erweiterung
    .about = Ein Zusatz zum Hello: sein Typ, seine Länge, seine Daten. Was ein Server nicht kennt, überspringt er.
field-extension-type = Typ
    .about = Worum es in dieser Erweiterung geht, als registrierte Nummer, damit beide Seiten ihre Daten gleich verstehen.
field-extension-data-length = Länge
    .about = So viele Bytes Daten hat diese Erweiterung, damit man sie überspringen kann; 0, wenn es schon alles sagt, dass sie da ist.
field-extension-data = Daten
    .about = Was die Erweiterung sagt. Jeder Typ hat seine eigene Form; diese hier wird nicht weiter zerlegt.
field-server-name-list = Servernamen
    .about = Welchen Host der Client erreichen will, für alle lesbar, damit ein Server mit vielen Namen das richtige Zertifikat zeigt.
field-server-name-list-length = Länge
    .about = So viele Bytes hat die Liste der Namen.
field-server-name-type = Art des Namens
    .about = Welche Art von Name folgt. Festgelegt wurde nur eine einzige: 0, ein Hostname.
field-server-name = Servername
    .about = Ein Name, nach dem der Client fragt, mit seiner Länge davor. Von jeder Art darf es nur einen geben.
field-server-name-length = Länge
    .about = So viele Bytes hat dieser Name, mindestens eines.
field-server-name-value = Name
    .about = Der Hostname wie in einer Adresse, in ASCII und ohne Punkt am Ende.
field-max-fragment-length = Längster Klartext eines Records
    .about = Wie viel Text ein Record tragen darf, in beiden Richtungen: Ein Client mit wenig Speicher bittet um weniger als die üblichen 16384 Bytes.
field-application-protocols = Anwendungsprotokolle
    .about = Was in der Verbindung gesprochen werden könnte, etwa HTTP/2: die Angebote des Clients oder das eine, das der Server gewählt hat.
field-application-protocols-length = Länge
    .about = So viele Bytes hat die Liste der Protokolle.
field-application-protocol = Anwendungsprotokoll
    .about = Ein Protokoll, sein Name mit der Länge davor. Wer sich schon hier einigt, spart später einen Hin- und Rückweg.
field-application-protocol-length = Länge
    .about = So viele Bytes hat der Name des Protokolls, 1 bis 255.
field-application-protocol-value = Name
    .about = Das Kürzel, unter dem das Protokoll registriert ist: h2 zum Beispiel ist HTTP/2.
field-record-size-limit = Längster Klartext in Bytes
    .about = So viel darf ein geschützter Record an diese Seite höchstens tragen, damit ihr Speicher reicht. Jede Seite setzt ihre eigene Grenze.
field-session-ticket = Session-Ticket
    .about = Was der Server dem Client einst zum Aufbewahren gab; wird es vorgezeigt, setzen beide jene Sitzung fort.
field-supported-versions = Unterstützte Versionen
    .about = Alle Versionen, die der Client spricht, die beste zuerst. Ein Server, der diese Liste versteht, übergeht die Version am Anfang des Hello.
field-supported-versions-length = Länge
    .about = So viele Bytes hat die Liste der Versionen, zwei für jede.
field-supported-version = Version
    .about = Eine Version, die der Client spricht. TLS 1.3 wird nur hier angeboten, weil manche Server an unbekannten Versionen anderswo scheiterten.
field-selected-version = Gewählte Version
    .about = Die Version, die der Server aus der Liste des Clients gewählt hat. Nur für TLS 1.3 und neuer antwortet er hier.
field-named-groups = Gruppen für den Schlüsselaustausch
    .about = Kurven und andere Gruppen für einen Schlüsselaustausch nach Diffie-Hellman, die beste zuerst. RSA kommt ohne sie aus.
field-named-groups-length = Länge
    .about = So viele Bytes hat die Liste der Gruppen, zwei für jede.
field-named-group = Gruppe
    .about = Die Konstanten, mit denen beide beim Schlüsselaustausch rechnen. Alle kennen sie; darum genügt eine Nummer, um sie zu nennen.
field-ec-point-formats = Punktformate
    .about = Wie Punkte auf einer Kurve geschrieben sein dürfen, wenn sie an diese Seite gehen; uncompressed muss dabei sein.
field-ec-point-formats-length = Länge
    .about = So viele Bytes hat die Liste der Punktformate, eines für jedes.
field-ec-point-format = Punktformat
    .about = Eine Art, einen Punkt zu schreiben: uncompressed nennt beide Koordinaten ganz. Die kürzeren Arten sind veraltet.
field-certificate-status-type = Art des Status
    .about = Wie der Client erfahren will, ob das Zertifikat gesperrt wurde; ocsp heißt: durch eine signierte Auskunft, die der Server mitschickt.
field-ocsp-responder-ids = Vertrauenswürdige OCSP-Responder
    .about = Wessen Auskünften über Zertifikate der Client vertraut. Meist ist die Liste leer: Der Server soll wissen, wen er fragt.
field-ocsp-responder-ids-length = Länge
    .about = So viele Bytes hat die Liste der OCSP-Responder, meist 0.
field-ocsp-responder-id = OCSP-Responder
    .about = Ein Dienst, dessen Auskünften der Client vertraut, mit der Länge seiner Kennung davor.
field-ocsp-responder-id-length = Länge
    .about = So viele Bytes hat die Kennung dieses OCSP-Responders.
field-ocsp-responder-id-value = Name oder Hash des Schlüssels (DER)
    .about = Welcher Dienst gemeint ist: entweder sein Name oder ein Hash seines öffentlichen Schlüssels.
field-ocsp-request-extensions = Erweiterungen der Anfrage
    .about = Was der Server hinzufügen soll, wenn er nach dem Zertifikat fragt; meist nichts.
field-ocsp-request-extensions-length = Länge
    .about = So viele Bytes haben die Zusätze zur Anfrage, meist 0.
field-ocsp-request-extensions-value = Erweiterungen (DER)
    .about = Die Zusätze zur Anfrage in der Form, die OCSP für sie vorsieht.
field-signed-certificate-timestamps = Zeitstempel des Zertifikats
    .about = Zusagen öffentlicher Logs, dieses Zertifikat zu verzeichnen, damit ein zu Unrecht ausgestelltes auffällt (Certificate Transparency).
field-signed-certificate-timestamps-length = Länge
    .about = So viele Bytes hat die Liste der Zeitstempel.
field-signed-certificate-timestamp = Zeitstempel des Zertifikats
    .about = Die Zusage eines Logs, mit ihrer Länge davor.
field-signed-certificate-timestamp-length = Länge
    .about = So viele Bytes hat dieser Zeitstempel.
field-signed-certificate-timestamp-value = Signierter Zeitstempel
    .about = Welches Log zusagt, das Zertifikat zu verzeichnen, seit wann, und seine Signatur darunter.
field-hello-padding = Padding aus Nullen
    .about = Nullen ohne Bedeutung, die nur das Hello verlängern, weil manche fehlerhaften Server an bestimmten Längen scheitern.
field-certificate-compression-algorithms = Kompression des Zertifikats
    .about = Wie Zertifikate auf dem Weg zum Client komprimiert sein dürfen, um Bytes zu sparen; nur in TLS 1.3.
field-certificate-compression-algorithms-length = Länge
    .about = So viele Bytes hat die Liste der Verfahren, zwei für jedes.
field-certificate-compression-algorithm = Verfahren
    .about = Eine Art der Kompression, die der Client rückgängig machen kann.
field-psk-key-exchange-modes = Modi für Pre-Shared Keys
    .about = Wie der Client einen Schlüssel nutzen würde, den beide Seiten schon haben, etwa aus einer früheren Sitzung; nur in TLS 1.3.
field-psk-key-exchange-modes-length = Länge
    .about = So viele Bytes hat die Liste der Modi, eines für jeden.
field-psk-key-exchange-mode = Modus
    .about = psk_ke nutzt den gemeinsamen Schlüssel allein; psk_dhe_ke fügt einen neuen Austausch nach Diffie-Hellman hinzu und damit Forward Secrecy.
field-key-shares = Key Shares
    .about = Öffentliche Werte für Gruppen, die der Server wohl wählt, vorab gesendet, um einen Hin- und Rückweg zu sparen; nur in TLS 1.3.
field-key-shares-length = Länge
    .about = So viele Bytes haben alle Key Shares zusammen.
field-key-share = Key Share
    .about = Der Beitrag des Clients für eine Gruppe. Mit dem des Servers ergibt er für beide ein Geheimnis, das nie übertragen wird.
field-key-share-group = Gruppe
    .about = Für welche Gruppe der öffentliche Wert ist, damit der Server weiß, wie er damit rechnet.
field-key-share-key-exchange = Öffentlicher Wert
    .about = Was der Server vom Client braucht, um auf dasselbe Geheimnis zu kommen, mit seiner Länge davor.
field-key-share-key-exchange-length = Länge
    .about = So viele Bytes hat der öffentliche Wert; das hängt von der Gruppe ab: bei x25519 sind es 32.
field-key-share-key-exchange-value = Wert
    .about = Die öffentliche Hälfte eines Schlüsselpaars, das für diesen Austausch erzeugt ist; die private verlässt den Client nie.
field-trust-anchors = Vertrauenswürdige Zertifizierungsstellen
    .about = Welchen Stellen der Client vertraut, damit ein Server mit mehreren Zertifikaten eines wählen kann, das akzeptiert wird.
field-trust-anchors-length = Länge
    .about = So viele Bytes hat die Liste der Zertifizierungsstellen.
field-trust-anchor = Zertifizierungsstelle
    .about = Eine Stelle, der der Client vertraut, mit der Länge ihrer Kennung davor.
field-trust-anchor-length = Länge
    .about = So viele Bytes hat die Kennung dieser Zertifizierungsstelle.
field-trust-anchor-value = Kennung
    .about = Eine Nummer, die für die Stelle steht (ein Object Identifier), damit ihr langer Name nicht gesendet werden muss.
field-signature-schemes = Signaturverfahren
    .about = Die Signaturen, die der Client prüfen kann, die beste zuerst, damit der Server nur solche verwendet.
field-signature-schemes-length = Länge
    .about = So viele Bytes hat die Liste der Signaturverfahren, zwei für jedes.
field-signature-scheme = Signaturverfahren
    .about = Eine Hashfunktion und ein Verfahren, damit zu signieren; beides zusammen kann der Client prüfen.
field-renegotiated-connection = Neu ausgehandelte Verbindung
    .about = Bindet eine Neuaushandlung an den Handshake davor, damit niemand vorher eigene Daten einschleusen kann. Leer in einem ersten Handshake.
field-renegotiated-connection-length = Länge
    .about = So viele Bytes früherer verify_data folgen: 0 in einem ersten Handshake, später meist 12 vom Client und 24 vom Server.
field-renegotiated-connection-value = verify_data
    .about = Die Beweise des vorigen Handshakes: vom Client sein eigener, vom Server der des Clients und sein eigener.
field-finished-verify-data = verify_data
    .about = Der Beweis aus Master-Secret und Hash aller bisherigen Nachrichten: Er passt nur, wenn beide dasselbe sahen und dieselben Schlüssel haben.
field-handshake = Handshake-Nachricht
    .about = Ein Schritt der Aushandlung: Typ, Länge, Inhalt. Mehrere Nachrichten passen in einen Record, und eine lange kann mehrere brauchen.
field-handshake-type = Typ
    .about = Welche Nachricht das ist, damit der Empfänger weiß, wie der Rest zu lesen ist und ob sie jetzt kommen darf.
field-handshake-length = Länge
    .about = So viele Bytes dieser Nachricht folgen. Die Länge des Records sagt das nicht, denn Nachrichten und Records müssen sich nicht decken.
field-handshake-body = Inhalt
    .about = Was die Nachricht sagt. Dieser Typ wird hier nicht weiter zerlegt.
field-new-session-ticket-lifetime-hint = Lebensdauer in Sekunden
    .about = Wie lange der Server das Ticket voraussichtlich akzeptiert, damit der Client es nicht länger aufbewahrt; 0 lässt das offen.
field-new-session-ticket = Session-Ticket
    .about = Was der Client aufbewahren und nächstes Mal vorzeigen soll, damit der Server sich die Sitzung nicht merken muss. Davor die Länge.
field-new-session-ticket-length = Länge
    .about = So viele Bytes hat das Ticket; 0, wenn der Server doch keines ausgibt.
field-new-session-ticket-value = Versiegeltes Ticket
    .about = Das Master-Secret und das Vereinbarte, versiegelt vom Server: Der Client kann es aufbewahren, aber weder lesen noch verändern.
field-record = Record
    .about = Worin alles auf der Leitung verpackt ist: fünf Bytes Kopf, dann Inhalt von einer einzigen Art.
field-record-content-type = Art des Inhalts
    .about = Was der Record trägt: Handshake, Alert, change_cipher_spec oder Anwendungsdaten. Das bleibt lesbar, damit der Empfänger weiß, wohin damit.
field-record-version = Version
    .about = Nach welcher Version der Record gebaut ist. Beim ClientHello ist noch keine vereinbart; dort ist jede recht, die mit 03 beginnt.
field-record-fragment-length = Länge
    .about = So viele Bytes dieses Records folgen, damit der Empfänger sein Ende kennt: bis 16384, dazu bis 2048 durch Kompression und Verschlüsselung.
field-record-fragment = Geschütztes Fragment
    .about = Der Inhalt des Records, verschlüsselt, mit allem, was der Empfänger braucht, um ihn zu öffnen und zu prüfen.
field-record-explicit-nonce = Mitgesendete Nonce
    .about = Der Teil der Nonce, den der Sender für jeden Record wählt und mitschickt. Unter einem Schlüssel darf er sich nie wiederholen.
field-record-ciphertext = Geheimtext
    .about = Der verschlüsselte Inhalt. Lesen können ihn nur die beiden Seiten, doch seine Länge verrät ungefähr, wie lang der Text ist.
field-record-authentication-tag = Authentifizierungs-Tag
    .about = 16 Bytes, mit dem Schlüssel berechnet aus Nonce, Geheimtext und Nummer, Typ, Version und Länge des Records: Jede Änderung fällt auf.
field-record-initialization-vector = Initialisierungsvektor
    .about = 16 unvorhersehbare Bytes, die in den ersten Block gemischt werden, damit derselbe Text nicht zweimal gleich aussieht.
field-record-mac = MAC
    .about = Ein Prüfwert, gebildet mit einem geheimen Schlüssel, hier über das schon Verschlüsselte, damit nichts Verändertes entschlüsselt wird.
field-plaintext = Klartext
    .about = Was der Record sagt, sobald er entschlüsselt und gegebenenfalls dekomprimiert ist.
field-change-cipher-spec = Change Cipher Spec
    .about = Ein einziges Byte mit dem Wert 1: Alles, was diese Seite ab hier sendet, ist mit den neuen Schlüsseln geschützt.
field-handshake-fragment = Teil einer Handshake-Nachricht
    .about = Ein Stück einer Nachricht, die sich über mehrere Records verteilt; lesbar sind nur alle Stücke zusammen.
field-alert-fragment = Teil eines Alerts
    .about = Eines der beiden Bytes eines Alerts; das andere ist in einem anderen Record.
field-application-data = Daten
    .about = Worum es eigentlich geht: was die Programme beider Seiten einander mitteilen. TLS trägt es, ohne hineinzusehen.
field-server-hello-version = Version des Servers
    .about = Die Version, die beide sprechen werden: die neueste, die der Client angeboten hat und der Server kennt.
field-server-hello-random = Server Random
    .about = 32 eigene zufällige Bytes des Servers. Sie gehen wie die des Clients in alle Schlüssel ein, damit keine Seite sie allein bestimmt.
field-server-hello-session-id = Session-ID
    .about = Eine neue ID benennt diese Sitzung, damit sie sich später wieder aufnehmen lässt; kommt die des Clients zurück, geht die frühere weiter.
field-server-hello-session-id-length = Länge
    .about = So viele Bytes Session-ID folgen, höchstens 32; 0, wenn sich diese Sitzung nicht per ID wieder aufnehmen lässt.
field-server-hello-session-id-value = Wert
    .about = Bytes ohne eigene Bedeutung: Sie müssen nur eine Sitzung von einer anderen unterscheiden.
field-server-hello-cipher-suite = Cipher Suite
    .about = Die eine, die der Server aus der Liste des Clients gewählt hat: Sie legt Schlüsselaustausch, Verschlüsselung und Hashfunktion fest.
field-server-hello-compression-method = Kompressionsverfahren
    .about = Das eine, das der Server aus der Liste des Clients gewählt hat; null heißt, dass Records nicht komprimiert werden.

# Parts of a certificate, and of compressed records
field-compressed-text = Komprimierter Text
    .about = Was der Record sagt, vor dem Verschlüsseln kürzer gemacht: Teil eines zlib-Stroms, der von Record zu Record weitergeht.
field-zlib-method = Verfahren und Fenster
    .about = Das erste Byte des Stroms: 8 für DEFLATE, und wie weit der komprimierte Text auf schon Gesagtes zurückverweisen darf.
field-zlib-flags = Flags
    .about = Wie viel Mühe sich das Komprimieren gab, und eine Prüfung: Beide Bytes dieses Kopfs sind, als eine Zahl gelesen, ein Vielfaches von 31.
field-deflate-blocks = Komprimierte Blöcke
    .about = Der Text selbst, Bit für Bit: kurze Codes für häufige Bytes und Verweise auf schon Vorgekommenes, auch in früheren Records.
field-deflate-flush-marker = Ende des Abschnitts
    .about = Ein leerer Block, der den Strom auf ein ganzes Byte bringt, damit sich der Record dekomprimieren lässt, sobald er da ist.
field-unreadable-fragment = Unlesbarer Inhalt
    .about = Bytes, die hier keine Nachricht sind: Sie wurden unterwegs verändert oder halten die Form nicht ein. Der Empfänger antwortet mit einem Alert.
field-der-tag = Tag
    .about = Von welchem Typ das Element ist, das hier beginnt, damit klar ist, was kommt: eine Zahl, ein Text, eine Folge von Elementen.
field-der-length = Länge
    .about = So viele Bytes hat der Inhalt des Elements, damit es sich überspringen lässt. Ab 128 zählt das erste Byte die Bytes der Länge.
field-der-unused-bits = Ungenutzte Bits
    .about = So viele Bits am Ende des letzten Bytes zählen nicht: Eine Bitfolge darf mitten in einem Byte enden.
field-der-element = Element
    .about = Ein Teil, der hier nicht erklärt wird, aber die Form aller anderen hat: Tag, Länge und Inhalt.
field-der-content = Inhalt
    .about = Was das Element sagt. Wie es zu lesen ist, sagt sein Tag.
field-der-unreadable = Unlesbare Bytes
    .about = Bytes, die nicht die Form eines Elements haben. Ein Zertifikat mit so einem Teil wird abgelehnt.
field-certificate-signed-part = Signierter Teil (TBSCertificate)
    .about = Alles, wofür der Aussteller bürgt. Genau diese Bytes, Tag und Länge eingeschlossen, werden gehasht und signiert: Jede Änderung fällt auf.
field-certificate-signature-algorithm = Signaturverfahren
    .about = Mit welcher Hashfunktion und welchem Verfahren der Aussteller signiert hat. Es muss dasselbe sein wie im signierten Teil.
field-certificate-signature = Signatur des Ausstellers
    .about = Mit dem privaten Schlüssel des Ausstellers aus dem Hash des signierten Teils gebildet. Prüfen kann sie, wer seinen öffentlichen Schlüssel hat.
field-ecdsa-signature = ECDSA-Signatur
    .about = Eine Signatur mit einer elliptischen Kurve besteht aus zwei Zahlen, die hier zusammengepackt sind.
field-ecdsa-signature-r = Zahl r
    .about = Stammt von einem Punkt der Kurve, der zufällig für nur diese eine Signatur gewählt wurde.
field-ecdsa-signature-s = Zahl s
    .about = Verbindet den Hash der signierten Bytes mit dem privaten Schlüssel und der Zahl r.
field-certificate-version = Version
    .about = Gezählt ab 0: 2 heißt Version 3, die erste mit Erweiterungen. Ein Zertifikat ohne diesen Teil hat Version 1.
field-certificate-serial-number = Seriennummer
    .about = Der Aussteller gibt jedem seiner Zertifikate eine andere, damit sich ein einzelnes nennen lässt, etwa um es zu widerrufen.
field-certificate-signed-algorithm = Signaturverfahren
    .about = Das Signaturverfahren noch einmal, hier unter den signierten Bytes, damit niemand ein anderes vorgeben kann.
field-certificate-issuer = Aussteller
    .about = Wer dieses Zertifikat signiert hat. Das nächste der Kette muss diesen Namen als Inhaber tragen.
field-certificate-validity = Gültigkeit
    .about = Die Zeit, in der der Aussteller für das Zertifikat bürgt. Davor und danach sollte es niemand akzeptieren.
field-certificate-not-before = Gültig ab
    .about = Die erste Sekunde, in der das Zertifikat gilt, in Weltzeit.
field-certificate-not-after = Gültig bis
    .about = Die letzte Sekunde, in der das Zertifikat gilt, in Weltzeit. Länger kann ein verlorener Schlüssel nicht schaden.
field-certificate-subject = Inhaber
    .about = Wem das Zertifikat gehört. Bei einem Server zählen die Namen in den Erweiterungen.
field-certificate-issuer-unique-id = Eindeutige Kennung des Ausstellers
    .about = War für doppelt vergebene Namen gedacht. Niemand sollte sie mehr verwenden.
field-certificate-subject-unique-id = Eindeutige Kennung des Inhabers
    .about = War für doppelt vergebene Namen gedacht. Niemand sollte sie mehr verwenden.
field-algorithm-identifier = Verfahren
    .about = Welches Verfahren es ist, als Nummer, die auf der ganzen Welt dieselbe ist.
field-algorithm-parameters = Parameter
    .about = Was das Verfahren sonst noch wissen muss: nichts (NULL) bei RSA, die Kurve bei einem Schlüssel auf einer elliptischen Kurve.
field-certificate-public-key = Öffentlicher Schlüssel des Inhabers
    .about = Worum es im Zertifikat eigentlich geht: der Schlüssel, der zum Namen darüber gehört, mit seinem Verfahren.
field-certificate-public-key-algorithm = Verfahren des Schlüssels
    .about = Wofür der Schlüssel gemacht ist, damit klar ist, welche Form seine Bytes haben.
field-certificate-public-key-bits = Bytes des Schlüssels
    .about = Der Schlüssel, wie das Verfahren ihn schreibt, verpackt, damit ihn auch weitergeben kann, wer das Verfahren nicht kennt.
field-rsa-public-key = Öffentlicher RSA-Schlüssel
    .about = Zwei Zahlen, mit denen jeder für den Inhaber verschlüsseln und prüfen kann, was er signiert hat.
field-rsa-modulus = Modul n
    .about = Das Produkt zweier geheimer Primzahlen. Davor steht eine Null, wenn das höchste Bit gesetzt ist, sonst wäre die Zahl negativ.
field-rsa-public-exponent = Öffentlicher Exponent e
    .about = In diese Potenz wird eine Nachricht beim Verschlüsseln erhoben; fast immer 65537, weil das schnell geht.
field-elliptic-curve-point = Punkt auf der Kurve
    .about = Der öffentliche Schlüssel einer elliptischen Kurve: 04, dann beide Koordinaten des Punkts.
field-name-part = Teil des Namens
    .about = Eine Stufe des Namens, vom Land bis hinab zur Person oder zum Host; eine Menge, denn eine Stufe darf mehreres sagen.
field-name-attribute = Attribut
    .about = Eine Angabe im Namen: was für eine Angabe es ist und was sie lautet.
field-name-attribute-type = Art des Attributs
    .about = Was der Wert ist: ein Land, eine Organisation, der eigentliche Name.
field-name-attribute-value = Wert des Attributs
    .about = Der Text selbst. Namen sind nur gleich, wenn diese gleich sind.
field-general-name-host = Hostname
    .about = Ein Host, um den es im Zertifikat geht. Ein Stern am Anfang steht für ein beliebiges Namensglied.
field-general-name-email = E-Mail-Adresse
    .about = Eine Adresse, um die es im Zertifikat geht.
field-general-name-uri = Webadresse
    .about = Wo etwas abzuholen ist oder worum es im Zertifikat geht.
field-general-name-ip-address = IP-Adresse
    .about = Eine Adresse, um die es im Zertifikat geht, als 4 oder 16 Bytes; in einer Einschränkung mit einer Maske dahinter.
field-general-name-directory = Verzeichnisname
    .about = Ein Name in derselben Form wie die von Aussteller und Inhaber.
field-general-name-registered-id = Registrierte Nummer
    .about = Ein Name, der nur aus einer registrierten Nummer besteht.
field-general-name-other = Anderer Name
    .about = Ein Name von einer Art, die Browser nicht verwenden.
field-certificate-extensions = Erweiterungen
    .about = Wofür Version 1 keinen Platz hatte: wozu der Schlüssel dient, welche Hosts gemeint sind, ob der Inhaber Zertifikate ausstellen darf.
field-certificate-extension = Erweiterung
    .about = Eine Aussage des Ausstellers: welche es ist, ob man sie übergehen darf und was sie besagt.
field-certificate-extension-id = Art der Erweiterung
    .about = Welche Erweiterung es ist, als Nummer, die auf der ganzen Welt dieselbe ist.
field-certificate-extension-critical = Kritisch
    .about = Wer eine kritische Erweiterung nicht versteht, muss das Zertifikat ablehnen; jede andere darf man übergehen.
field-certificate-extension-value = Inhalt der Erweiterung
    .about = Die eigenen Elemente der Erweiterung, verpackt, damit sie überspringen kann, wer sie nicht kennt.
field-basic-constraints = Grundlegende Einschränkungen
    .about = Ob der Inhaber Zertifikate ausstellen darf. Ohne das könnte jeder mit einem Zertifikat eines für jeden Host signieren.
field-basic-constraints-authority = Ist Zertifizierungsstelle
    .about = Ja, wenn der Inhaber Zertifikate ausstellen darf. Ist er keine Zertifizierungsstelle, fehlt diese Angabe.
field-basic-constraints-path-length = Längster Pfad
    .about = So viele Stellen dürfen höchstens zwischen dieser und dem letzten Zertifikat der Kette stehen.
field-key-usage = Verwendung des Schlüssels
    .about = Wozu der Schlüssel dienen darf, ein Bit für jeden Zweck. Der Schlüsselaustausch in diesem Labor braucht keyEncipherment.
field-extended-key-usage = Erweiterte Verwendung
    .about = Für welche Zwecke das Zertifikat gilt, damit eines für E-Mail nicht für einen Webserver taugt.
field-extended-key-usage-purpose = Zweck
    .about = Ein erlaubter Zweck: serverAuth für Server, clientAuth für Clients.
field-subject-alternative-names = Namen des Inhabers
    .about = Alle Hosts, für die das Zertifikat gilt. Der Name, nach dem der Client gefragt hat, muss darunter sein.
field-issuer-alternative-names = Namen des Ausstellers
    .about = Weitere Namen des Ausstellers, etwa seine Webadresse. Für die Prüfung zählen sie nicht.
field-subject-key-identifier = Kennung dieses Schlüssels
    .about = Ein kurzer Name des Schlüssels, meist sein Hash, damit sich Zertifikate zu diesem Schlüssel schnell finden lassen.
field-authority-key-identifier = Schlüssel des Ausstellers
    .about = Welcher Schlüssel des Ausstellers signiert hat: Ein Aussteller kann mehrere unter einem Namen haben.
field-authority-key-identifier-key = Kennung des Ausstellerschlüssels
    .about = Dieselben Bytes wie die Kennung des Schlüssels im eigenen Zertifikat des Ausstellers.
field-authority-key-identifier-issuer = Wer den Aussteller beglaubigt
    .about = Nennt das Zertifikat des Ausstellers nach dem, der es ausgestellt hat, zusammen mit der Seriennummer.
field-authority-key-identifier-serial-number = Seriennummer des Ausstellerzertifikats
    .about = Nennt das Zertifikat des Ausstellers nach seiner Nummer, zusammen mit dem, der es ausgestellt hat.
field-name-constraints = Einschränkung der Namen
    .about = Für welche Namen der Inhaber Zertifikate ausstellen darf, damit die Stelle einer Firma nicht für andere spricht.
field-name-constraints-permitted = Erlaubte Namen
    .about = Jeder Name unterhalb dieser Stelle muss in einem dieser Bereiche liegen.
field-name-constraints-excluded = Ausgeschlossene Namen
    .about = Kein Name unterhalb dieser Stelle darf in einem dieser Bereiche liegen.
field-name-constraints-subtree = Bereich von Namen
    .about = Ein Name und alle, die unter ihm liegen.
field-name-constraints-distance = Abstand
    .about = Wie weit unter dem Namen der Bereich beginnt oder endet. Im Web steht das nie da.
field-certificate-policies = Richtlinien
    .about = Nach welchen Regeln der Aussteller geprüft hat, wem er das Zertifikat gab.
field-certificate-policy = Richtlinie
    .about = Ein Regelwerk, gegebenenfalls mit Anmerkungen.
field-certificate-policy-id = Nummer der Richtlinie
    .about = Welche Regeln es sind, als registrierte Nummer.
field-certificate-policy-qualifiers = Anmerkungen zur Richtlinie
    .about = Wo die Regeln nachzulesen sind, oder ein Text zum Anzeigen. Für die Prüfung zählt das nicht.
field-crl-distribution-points = Sperrlisten
    .about = Wo die Liste der Zertifikate zu finden ist, die der Aussteller vor Ablauf ihrer Zeit widerrufen hat.
field-crl-distribution-point = Fundort einer Sperrliste
    .about = Ein Ort, an dem die Liste liegt, für alle Gründe oder für einige.
field-crl-distribution-point-name = Adresse der Sperrliste
    .about = Unter welchem Namen oder welcher Adresse die Liste abzuholen ist.
field-crl-distribution-point-reasons = Gründe
    .about = Für welche Gründe des Widerrufs diese Liste geführt wird, ein Bit für jeden.
field-crl-distribution-point-issuer = Aussteller der Sperrliste
    .about = Wer die Liste signiert, wenn es nicht der Aussteller des Zertifikats ist.
field-authority-information-access = Zugang zum Aussteller
    .about = Wo sich erfragen lässt, ob das Zertifikat widerrufen wurde, und wo das Zertifikat des Ausstellers liegt.
field-authority-information-access-description = Dienst des Ausstellers
    .about = Ein Dienst des Ausstellers, mit seiner Adresse.
field-authority-information-access-method = Art des Dienstes
    .about = Was unter der Adresse zu finden ist: ocsp gibt Auskunft über Widerrufe, caIssuers hat das Zertifikat des Ausstellers.
field-certificate-timestamps = Nachweise der Veröffentlichung
    .about = Signierte Quittungen öffentlicher Verzeichnisse: Das Zertifikat wurde bekannt gemacht, damit niemand heimlich eines ausstellt.

check-parsed = Lesbar
check-chain-complete = Führt zu einem vertrauenswürdigen Root-Zertifikat
check-signature = Vom Aussteller signiert
check-validity-period = Heute gültig
check-host-name = Gilt für diesen Namen
check-supported-key = Schlüssel ist stark genug
check-certificate-authority-flag = Aussteller darf ausstellen
check-name-constraints = Aussteller darf für diese Namen ausstellen
check-key-usage = Schlüssel darf dafür verwendet werden
check-extended-key-usage = Für diesen Zweck gedacht
check-critical-extensions = Nichts Kritisches unbekannt

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

evidence-received-index = Platz in der Nachricht
evidence-received-certificates = Gesendete Zertifikate
evidence-most-certificates = Höchstens
evidence-der-length = Länge in Bytes
evidence-subject = Inhaber
evidence-parse-error = Problem
evidence-parse-error-place = Wo
evidence-parse-error-position = Bei Byte
evidence-parse-error-expected = Dort erwartet
evidence-parse-error-found = Dort gefunden
evidence-path-length = Zertifikate in der Kette
evidence-path-subjects = Kette
evidence-unused-certificates = Gesendet, aber nicht gebraucht
evidence-trusted-root = Vertrauenswürdiges Root-Zertifikat
evidence-missing-issuer = Nicht gefundener Aussteller
evidence-trusted-roots = Vertrauenswürdige Root-Zertifikate
evidence-signature-algorithm = Verfahren
evidence-issuer = Aussteller
evidence-computed-digest = Hash der signierten Bytes
evidence-signature = Signatur s
evidence-recovered-block = s^e mod n
evidence-recovered-digest = Hash in der Signatur
evidence-padding-well-formed = Padding, wie es sein muss
evidence-issuer-modulus-bits = Schlüssel des Ausstellers in Bit
evidence-issuer-public-exponent = Exponent e des Ausstellers
evidence-not-before = Gültig von
evidence-not-after = Gültig bis
evidence-now = { $actor ->
        [client] Uhr des Clients
       *[server] Uhr des Servers
    }
evidence-asked-name = Gesuchter Name
evidence-presented-names = Namen im Zertifikat
evidence-matching-name = Passender Name
evidence-authority-flag = Ist Zertifizierungsstelle
evidence-allowed-intermediates = Zwischenstellen darunter, erlaubt
evidence-intermediates-below = Zwischenstellen darunter
evidence-position = Platz in der Kette
evidence-version = X.509-Version
evidence-present-usages = Erlaubte Verwendungen
evidence-required-usage = Nötige Verwendung
evidence-permitted-names = Namen, für die er ausstellen darf
evidence-excluded-names = Namen, für die er nicht ausstellen darf
evidence-offending-name = Nicht erlaubter Name
evidence-offending-subject = Im Zertifikat von
evidence-key-algorithm = Art des Schlüssels
evidence-key-bits = Schlüssel in Bit
evidence-minimum-key-bits = Mindestens
evidence-unhandled-extensions = Unbekannte Erweiterungen

## Die Wörter der Oberfläche: Schaltflächen, Beschriftungen und was nur ein Screenreader sagt.

interface-product = Handshake Lab
interface-key-exchange = RSA-Schlüsselaustausch
interface-new-session = Neue Sitzung
interface-choices = Was wäre, wenn …
interface-exports = Mitnehmen
interface-viewpoint = Gesehen von
interface-detail = Detail
interface-theme-system = Farben: System
interface-theme-light = Farben: hell
interface-theme-dark = Farben: dunkel
interface-menu = Menü
interface-help = Hilfe: Tasten
interface-skip = Zum Hauptknopf springen

# Die Leiste der Kapitel
interface-chapters = Die sechs Schritte
interface-done = Erledigt:

# Die Leitung
interface-ladder = Nachrichten auf der Leitung
interface-fatal = fatal
interface-altered = unterwegs verändert
interface-passed = Bestanden:
interface-failed = Fehlgeschlagen:

# Die beiden Seiten
interface-client = Client
interface-server = Server
interface-knows = Kennt
interface-new = neu
interface-shared = auf beiden Seiten gleich
interface-same = = gleich
interface-role-client = vom Client:
interface-role-server = vom Server:
interface-role-secret = geheim:
interface-role-eavesdropper = auf der Leitung gesehen:
interface-role-neutral = Wert:
interface-sheet = Ansicht
interface-sheet-client = Client kennt
interface-sheet-server = Server kennt
interface-sheet-inspector = Details

# Die Details
interface-inspector = Details
interface-new-window = (öffnet sich in einem neuen Fenster)
# Hierher, wo nur die Bühne gezeigt wird
interface-whole = Das ganze Labor öffnen
interface-fields = Felder
interface-select-field = Zeig auf ein Byte oder ein Feld: Beide Seiten zeigen, was zusammengehört. Wähle eines aus, dann steht hier, was es ist.
interface-hex = Alle Bytes bisher
interface-bytes = Bytes
interface-layers = Ebene
interface-inputs = Geht hinein
interface-outputs = Kommt heraus
interface-reads = Liest sich als
interface-chain = Zertifikatskette
interface-checks-of-chain = Die Kette als Ganzes
interface-checks = Prüfungen
interface-signed = mit dem Schlüssel des nächsten signiert
interface-not-signed = nicht mit dem Schlüssel des nächsten signiert
interface-derivation = Vom Geheimnis zu den Schlüsseln
interface-equal = ist gleich
interface-different = unterscheidet sich von
interface-not-seen = nicht zu sehen
interface-possession = Wer inzwischen was hat
interface-has = hat es
interface-lacks = hat es nicht
interface-client-offers = Client bietet an
interface-server-can = Server kann
interface-chosen = gewählt

# Wie ein Wert berechnet wurde
origin = { $kind ->
        [record] aus { $source }, Schritt { $step }
        [computed] aus „{ $source }“, Schritt { $step }
        [agreed] wie in Schritt { $step } vereinbart
        [here] in diesem Schritt berechnet
        [brought] schon vor der Sitzung da
        [constant] von der Spezifikation festgelegt
       *[own] von dieser Seite hier eingesetzt
    }
command-check = Selbst nachrechnen
command-about = In einem Terminal mit OpenSSL 3, xxd und, wofür OpenSSLs Kommandozeile nichts hat, Python mit dem Paket cryptography. Der Befehl gibt hexadezimal aus, was herauskommt.
command-label = Befehl
command-copy = Befehl kopieren
command-signature = Wie die Signatur geprüft wurde

# Eine Nachricht schreiben
interface-chat-sender = Von
interface-chat-message = Eigene Nachricht
interface-chat-send = Senden

# Durch die Schritte
interface-start = An den Anfang
interface-back = Zurück
interface-play = Abspielen
interface-pause = Pause
interface-speed = Tempo
interface-scrubber = Schritt

# Die Hilfe
interface-help-title = Tasten
interface-help-next = Nächster Schritt
interface-help-back = Voriger Schritt
interface-help-play = Abspielen oder anhalten
interface-help-ends = Erster und letzter Schritt
interface-help-chapters = Zu einem der sechs Schritte
interface-help-bytes = In „Jedes Byte“: von Byte zu Byte und von Feld zu Feld
interface-help-help = Diese Hilfe zeigen oder verbergen
interface-help-close = Dieses oder ein anderes Fenster schließen
interface-help-characters = Die Tasten 1 bis 6 und ? verwenden
interface-key-space = Leertaste
interface-key-home = Pos1
interface-key-end = Ende
interface-key-escape = Esc
interface-cancel-key = Abbrechen
interface-close = Schließen

# Die Auswahl
interface-choices-title = Was wäre, wenn …
interface-presets = Fertige Beispiele
interface-choices-single = Jede Wahl einzeln
interface-earlier = Einen Platz nach vorn
interface-connections = Verbindung
interface-skipped = übersprungen

# Taking away and opening
interface-exports-title = Zum Mitnehmen
interface-exports-open = Eine Sitzung öffnen
interface-exports-choose = Datei wählen
interface-exports-drop = Datei hier ablegen, um die Sitzung darin zu öffnen.

# Die Sprache
interface-language = Sprache

# Mitteilungen der Seite über sich selbst
interface-dismiss = Verstanden
language-failed = { $language } ließ sich nicht laden; die Seite bleibt, wie sie ist.

## Was die Seite sagt, bevor ihr Programm läuft, wo es nicht laufen kann, und wenn es versagt.

interface-hint = Hier geht es los
without-javascript = Das Labor selbst braucht JavaScript, das hier ausgeschaltet ist: Bitte für diese Seite erlauben und neu laden.
without-webassembly = Das Labor selbst braucht WebAssembly, das dieser Browser nicht kennt oder sperrt, wie im Blockierungsmodus von iPhone, iPad und Mac: Bitte für diese Seite erlauben oder sie in einem aktuellen Browser öffnen.
without-program = Ein Teil des Labors ließ sich nicht laden: Bitte die Verbindung prüfen und neu laden; hilft das nicht, weiß weiter, wer diese Seite bereitstellt.
without-file = Als Datei geöffnet kann diese Seite ihre Teile nicht laden: Bitte handshake-lab.html öffnen, das ganze Labor in einer Datei, oder diesen Ordner auf einen Webserver legen.
element-without-address = Hier fehlt das Labor: Diese Seite sagt nicht, unter welcher Webadresse es ist.
without-origin = Die Seite um das Labor herum trennt es von seinen eigenen Dateien: Bitte das Labor in einem eigenen Fenster öffnen.
without-title = Eine sichere Verbindung in sechs Schritten
without-locked = verschlüsselt
trouble-title = Das Labor ist stehen geblieben
trouble-paragraph = In seinem Programm ist etwas schiefgegangen; das liegt nicht an dir. Nach dem Neuladen geht es an derselben Stelle weiter. Führt das wieder hierher, hilft ein neuer Anfang ohne das, was im Link steht.
trouble-reload = Neu laden
trouble-anew = Von vorn beginnen
trouble-report = Bericht für alle, die diese Seite machen oder bereitstellen
trouble-private = Er wurde an niemanden gesendet. Er enthält, was die Adresse über Auswahl und Nachrichten sagt.
trouble-copy = Bericht kopieren
trouble-copied = Kopiert
trouble-select = Von hier aus ließ er sich nicht kopieren. Er ist markiert und lässt sich wie jeder Text kopieren.
new-version = Eine neue Version des Labors ist bereit.
new-version-begin = Jetzt verwenden
new-version-later = Später
limit-storage = Dieser Browser lässt das Labor deine Wahl nicht behalten: Beim nächsten Mal beginnt es wie zuvor.
limit-workers = Dieser Browser gibt dem Labor einen einzigen Thread für alles. Alles geht; lange Berechnungen dauern etwas länger.
limit-engine = Der Teil des Labors, der rechnet, ist stehen geblieben. Er wurde neu gestartet, und nichts ist verloren.
limit-files = Die Seite um das Labor herum verbietet ihm vielleicht, Dateien zu speichern und zu drucken. Wenn nichts geschieht, hilft es, das Labor in einem eigenen Fenster zu öffnen.
limit-network = Es gibt kein Netz, und dieser Browser behält das Labor nicht. Was du siehst, läuft weiter; eine andere Sprache oder eine Datei zum Mitnehmen muss warten.

## Kurspakete: was ihre Startseiten sagen, ihre Beschreibungen, und das Formular von H5P für Lehrende. xtask liest diese
## Texte und static/courses/ wiederholt einige, jeder in einer Zeile ohne Platzhalter.

course-return = Zurück zum Kurs
course-absent = Um diese Seite herum ist kein Kurssystem zu finden: Das Labor funktioniert, aber was du tust, wird niemandem gemeldet.
course-refused = Das Kurssystem nimmt nicht an, was das Labor meldet: Das Labor funktioniert, aber dein Fortschritt zählt vielleicht nicht, und beim nächsten Mal beginnt es vielleicht von vorn.
course-chapter = Beginnt mit
course-scenario = Was geschieht
course-lock = Für Lernende fest
course-lock-locale = Die Sprache
course-lock-theme = Die Farben
course-lock-step = Der Schritt
course-lock-detail = Die Tiefe
course-lock-viewpoint = Mit wessen Augen
course-lock-speed = Das Tempo
course-lock-scenario = Alles, was eine andere Sitzung ergibt
course-lock-messages = Nachrichten und gekippte Bytes

## Zum Mitnehmen: die Leiter als Bild, die Sitzung auf Papier, ein Link zum Teilen.

picture-title = Die Nachrichten zwischen einem Client und { $host }
picture-left-out = … { $count } Zeilen sind ausgelassen …
printed-worksheet = Arbeitsblatt: eine sichere Verbindung in sechs Schritten
printed-name = Name
printed-date = Datum
printed-task = Schreibe den Namen jeder Nachricht auf die Linie mit ihrer Nummer: Im Bild und darunter bedeutet dieselbe Nummer denselben Namen. Kreuze an, wer jeden Wert am Ende seines Schritts kennt.
printed-session = { $host } · { $time } · Startwert { $seed }
printed-not-reached = So weit ist die Sitzung nicht gekommen.
printed-answers = Antworten zum Arbeitsblatt
printed-more = … und { $count } weitere Schritte.

interface-share = Teilen
interface-share-title = Diese Sitzung teilen
interface-share-session = Welche Sitzung der Link öffnet
interface-share-fixed = Genau diese Sitzung: Alle sehen dieselben Bytes
interface-share-fresh = Jedes Mal eine frische Sitzung mit derselben Auswahl
interface-share-place = An diesem Schritt und mit dieser Ansicht
interface-share-link = Link
interface-share-fragment = Führt hierher, hinter der Adresse eines beliebigen Labors oder einer Kopie der Datei
interface-share-snippet = Für eine eigene Seite
interface-share-copy = Kopieren
interface-share-system = Weitergeben …
interface-share-code = Der Link als QR-Code
interface-share-download = Herunterladen (SVG)
share-no-address = Hier ist das Labor eine Datei oder Teil einer anderen Seite und hat keine Adresse, die andere öffnen könnten. Gib ihnen die Datei oder teile aus einem Labor auf einer Website.
share-code-awaited = Der QR-Code wird gezeichnet.
share-code-too-long = Der Link ist für einen QR-Code zu lang: Lass den Schritt oder eigene Texte weg oder kopiere den Link.
share-code-failed = Was den QR-Code zeichnet, ließ sich nicht laden. Der Link selbst funktioniert.

export-ladder = Die Leiter als Bild (SVG)
    .about = Jede Nachricht der Sitzung, scharf in jeder Größe. Browser, Office-Programme und Inkscape öffnen es.
export-ladder-points = Die Leiter als Bild (PNG)
    .about = Dasselbe in Bildpunkten, für Folien und Dokumente aller Art.
export-paper = Die sechs Schritte auf Papier
    .about = Nachrichten, Werte und Prüfungen dieser Sitzung, zum Drucken oder Speichern als PDF.
export-worksheet = Arbeitsblatt
    .about = Dasselbe zum Ausfüllen, mit einem Bild der Nachrichten: Benenne sie und kreuze an, wer jeden Wert kennt. Ohne Antworten.
export-answers = Antworten zum Arbeitsblatt
    .about = Was auf die Linien und in die Kästchen des Arbeitsblatts dieser Sitzung gehört, auf einem eigenen Blatt.
exports-printed = Dem Browser zum Drucken übergeben: { $what }
