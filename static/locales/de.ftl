# Deutsch. Name und Schreibrichtung der Sprache stehen oben; alles andere wie in en.ftl.

language-name = Deutsch
language-direction = ltr

page-title = Handshake Lab
page-description = Ein echter TLS-Handshake zwischen einem Client und einem Server, die beide im Browser laufen, Schritt für Schritt: jede Nachricht, jedes Byte, jeder Schlüssel.

## Die Geschichte: Kapitel, Schritte und was um sie herum steht.

chapter-1 = Client sagt Hallo
chapter-2 = Server sagt Hallo
chapter-3 = Client prüft das Zertifikat
chapter-4 = Client verschlüsselt den Schlüssel
chapter-5 = Server entschlüsselt den Schlüssel
chapter-6 = Verschlüsselte Daten
connection-1 = Erste Verbindung
connection-2 = Zweite Verbindung, wieder aufgenommen

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
position = { $step } von { $steps }
announcement = Schritt { $step } von { $steps }, { $chapter }: { $headline }

step-client-hello-resuming = Der Client kommt wieder und sagt Hallo.
    .paragraph = Er nennt die **frühere Sitzung**: mit ihrer ID oder mit dem Ticket, das er aufbewahrt hat. Alles andere bietet er ebenfalls an, falls der Server sie vergessen hat.
    .next = Zweite Verbindung: Der Client sagt Hallo
    .doing = Möchte da weitermachen, wo beide waren.
    .why = Eine wieder aufgenommene Sitzung braucht weder Zertifikat noch Schlüsselaustausch: Beide Seiten haben das **Master-Secret** noch. Bei einer Session-ID muss der Server es sich merken. Ein **Ticket** (RFC 5077) enthält es, versiegelt mit einem Schlüssel, den nur der Server hat; so muss der Server sich nichts merken. Die Zufallswerte sind neu, damit es auch die Schlüssel sind.
step-client-hello = Der Client sagt Hallo.
    .paragraph = „Ich möchte eine sichere Verbindung. Diese **Versionen**, **Cipher Suites** und **Kompressionsverfahren** beherrsche ich.“ Dazu kommen 32 zufällige Bytes. Geheim ist noch nichts.
    .next = Der Client sagt Hallo
    .doing = Bietet an, was er kann.
    .why = Das ClientHello nennt die neueste Version, die der Client spricht, dazu Cipher Suites in der Reihenfolge seiner Vorliebe und Kompressionsverfahren. Eine **Cipher Suite** legt fest, wie Schlüssel ausgetauscht und Daten verschlüsselt werden und welche Hashfunktion dient. Die 32 Bytes **Client Random** unterscheiden diese Sitzung von jeder anderen. Erweiterungen (Extensions) sagen mehr: welcher Hostname gemeint ist und welche Signaturen der Client prüfen kann.
step-negotiation = Der Server wählt, was beide verstehen.
    .paragraph = Aus dem Angebot des Clients nimmt er **eine Version**, **eine Cipher Suite** und **ein Kompressionsverfahren**. Gäbe es nichts Gemeinsames, wäre die Verbindung hier zu Ende.
    .next = Der Server wählt
    .note = Wählt, was beide verstehen
    .doing = Vergleicht das Angebot mit dem, was er selbst kann.
    .why = Der Server geht seine eigenen Cipher Suites in der Reihenfolge seiner Vorliebe durch und nimmt die erste, die auch der Client angeboten hat. Im Handshake Lab gibt die Vorliebe des Servers den Ausschlag. Ohne gemeinsame Cipher Suite antwortet er mit dem Alert handshake_failure.
step-negotiation-failed = Der Server findet nichts Gemeinsames.
    .paragraph = Das Angebot des Clients und das, was der Server akzeptiert, **überschneiden sich nicht**. So geht es nicht weiter.
    .next = Der Server wählt
    .note = Findet nichts Gemeinsames
    .doing = Vergleicht das Angebot mit dem, was er selbst kann.
    .why = Der Server vergleicht nacheinander Version, Cipher Suite, Kompressionsverfahren und Anwendungsprotokoll. Beim ersten ohne Gemeinsamkeit sendet er den Alert, den die Spezifikation dafür vorsieht: protocol_version, handshake_failure oder no_application_protocol. Was jede Seite mitbrachte, zeigt die Gegenüberstellung neben diesem Text.
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
step-certificate-request = Der Server fragt, wer der Client ist.
    .paragraph = Die meisten Server fragen nicht danach. Dieser will auch vom Client ein **Zertifikat** und nennt die Aussteller, die er gelten lässt.
    .next = Der Server fragt, wer der Client ist
    .doing = Verlangt ein Zertifikat.
    .why = Der CertificateRequest nennt Arten von Zertifikaten, die Signaturen, die der Server prüfen kann, und die Namen der Zertifizierungsstellen, denen er vertraut.
step-client-certificate = Der Client zeigt sein Zertifikat.
    .paragraph = Jetzt sagt der Client, wer er ist. Hat er kein Zertifikat, sendet er eine **leere Liste**, und der Server entscheidet, ob es weitergeht.
    .next = Das Zertifikat des Clients
    .doing = Sagt, wer er ist, oder dass er nichts vorzuweisen hat.
    .why = Die Nachricht ist aufgebaut wie die des Servers. Für sich allein beweist sie nichts, denn Zertifikate lassen sich kopieren. Erst die folgende Signatur beweist, dass der Schlüssel dem Client gehört.
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
    .why = Die Nachricht Certificate enthält eine Kette: zuerst das Zertifikat des Servers, dann das der Zwischenstelle, die es signiert hat. Das Root-Zertifikat fehlt, denn der Client muss es schon kennen. Diese Nachricht kann jeder kopieren: Für sich allein beweist sie nichts, bis der Server zeigt, dass er den privaten Schlüssel hat. **Hier vereinfacht:** Der Server und seine Zertifizierungsstellen haben feste Schlüssel, die öffentlich im Quelltext des Handshake Lab stehen; neu ausgestellt werden je Sitzung nur die Zertifikate.
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
step-client-validation-failed = Der Server prüft das Zertifikat des Clients: Es hält nicht stand.
    .paragraph = Mindestens **eine Prüfung schlug fehl**. Der Server weiß also nicht, wer da ist, und beendet die Verbindung.
    .next = Der Server prüft das Zertifikat des Clients
    .note = Das Zertifikat des Clients ist abgelehnt
    .doing = Hat eine Prüfung gefunden, die fehlschlägt.
    .why = Der Alert sagt dem Client, was nicht stimmte.
step-validation = Der Client prüft das Zertifikat: Es ist echt.
    .paragraph = Ist jedes Zertifikat vom nächsten **signiert**, bis zu einer Zertifizierungsstelle, der der Client **vertraut**? Gilt es **heute**? Gilt es für **diesen Namen**? Alles passt: Der öffentliche Schlüssel ist wirklich der des Servers.
    .next = Der Client prüft das Zertifikat
    .note = Das Zertifikat ist echt und gültig
    .doing = Prüft Signaturen, Gültigkeit, Name und Aussteller.
    .why = Der Client sucht einen Pfad vom Zertifikat des Servers zu einem Root-Zertifikat in seinem eigenen Speicher. Bei jedem Zertifikat prüft er die Signatur des Ausstellers, den Gültigkeitszeitraum und ob der Aussteller überhaupt ausstellen darf. Der Hostname muss unter den Namen im Zertifikat sein. Eine einzige fehlgeschlagene Prüfung beendet die Verbindung: Sonst könnte sich jeder als der Server ausgeben. **Hier vereinfacht:** Ob ein Zertifikat gesperrt wurde, wird nicht abgefragt.
step-validation-failed = Der Client prüft das Zertifikat: Es hält nicht stand.
    .paragraph = Mindestens **eine Prüfung schlug fehl**. Der Client kann nicht wissen, wem dieser öffentliche Schlüssel gehört, und beendet die Verbindung.
    .next = Der Client prüft das Zertifikat
    .note = Das Zertifikat ist abgelehnt
    .doing = Hat eine Prüfung gefunden, die fehlschlägt.
    .why = Eine fehlgeschlagene Prüfung beendet die Verbindung mit einem fatalen Alert. Weiterzumachen hieße, den Schlüssel für Unbekannte zu verschlüsseln.
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
step-decrypt-pre-master-secret = Der Server schließt das Geheimnis mit seinem privaten Schlüssel auf.
    .paragraph = Dieselbe Rechnung mit der **privaten** Zahl ergibt wieder den aufgefüllten Block. Ohne das Padding bleiben genau die 48 Bytes, die der Client sich ausgedacht hat.
    .next = Der Server entschlüsselt das Geheimnis
    .note = Entschlüsselt das Geheimnis
    .doing = Das kann nur der private Schlüssel.
    .why = Der Server berechnet m = c^d mod n, prüft Padding und Version in konstanter Zeit und nimmt die letzten 48 Bytes. Stimmt etwas nicht, macht er mit zufälligen Bytes weiter und sagt nichts: Jeder Hinweis würde es erlauben, Schritt für Schritt zu entschlüsseln (Bleichenbacher, 1998). Der Handshake scheitert dann bei Finished.
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
step-alert = { $actor ->
        [client] Der Client beendet die Verbindung: { $alert }.
       *[server] Der Server beendet die Verbindung: { $alert }.
    }
    .paragraph = Ein **fataler Alert** sagt, warum. Danach sendet und akzeptiert keine Seite mehr etwas.
    .next = Der Alert { $alert }
    .doing = Sagt, warum, und hört auf.
    .why = Ein Alert hat eine Stufe und eine Beschreibung, je ein Byte. Nach einem fatalen vergessen beide Seiten die Schlüssel der Sitzung.
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
step-failure = { $actor ->
        [client] Der Client bricht ab.
       *[server] Der Server bricht ab.
    }
    .paragraph = Was ankam, **passt nicht zum Protokoll**, oder die beiden haben nichts gemeinsam. Ein Alert wird sagen, warum.
    .next = { $actor ->
        [client] Der Client bricht ab
       *[server] Der Server bricht ab
    }
    .note = Bricht ab
    .doing = Hat etwas gefunden, das nicht sein darf.
    .why = Zu jedem Verstoß nennt die Spezifikation den passenden Alert. Was die Gegenseite erfährt und was protokolliert wird, ist zweierlei.
failure-detail = Was hier schiefging: { $error }

activity-waiting = Wartet
    .text = Die andere Seite ist am Werk.
activity-sending = Sendet { $message }
activity-receiving = Empfängt { $message }
    .text = Es ist angekommen.

eavesdropper-sees = Auf der Leitung sichtbar
eavesdropper-reads = Auf der Leitung lesbar
arrow-name = { $message }, { $size }, { $actor ->
        [client] vom Client zum Server
       *[server] vom Server zum Client
    }{ $locked ->
        [yes] , mit verschlüsseltem Inhalt
       *[no] {""}
    }{ $altered ->
        [yes] , unterwegs verändert
       *[no] {""}
    }

tab-bytes = Bytes
tab-computation = Wie es berechnet wurde
tab-why = Warum
no-calculation = In diesem Schritt wird nichts berechnet: Eine Nachricht geht unverändert auf die Reise.
draft-too-long = Zu lang: { $count } Bytes, höchstens { $limit } passen.
no-message = Noch war keine Nachricht unterwegs.
layer-wire = Auf der Leitung
layer-plaintext = Entschlüsselt
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

link-ignored = Im Link nicht verstanden und ausgelassen: { $parts }

validation-passed = Alle { $count } Prüfungen bestanden
certificate-kind-server = Zertifikat des Servers
certificate-kind-intermediate = Zwischenstelle
certificate-kind-root = Vertrauenswürdiges Root-Zertifikat
certificate-signed-by = signiert von { $issuer }
certificate-trusted = im eigenen Speicher des Clients
certificate-validity = { $from } bis { $until }
certificate-key = { $kind }, { $bits } Bit
certificate-key-unknown = andere Art von Schlüssel
check-of-chain = ganze Kette
check-passed = bestanden

flip-byte = Unterwegs ein Byte kippen
flip-undo = Unverändert durchlassen

yes = ja
no = nein

