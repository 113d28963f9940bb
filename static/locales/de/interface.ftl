# Deutsch. Name und Schreibrichtung der Sprache stehen oben; alles andere wie im Englischen.

language-name = Deutsch
language-direction = ltr

page-title = Handshake Lab
page-description = Ein echter TLS-Handshake zwischen einem Client und einem Server, die beide im Browser laufen, Schritt für Schritt: jede Nachricht, jedes Byte, jeder Schlüssel.

detail-story = Geschichte
detail-messages = Nachrichten
detail-bytes = Jedes Byte
viewpoint-everyone = Alle
viewpoint-client = Client
viewpoint-server = Server
viewpoint-eavesdropper = Lauscher

tab-bytes = Bytes
tab-computation = Wie es berechnet wurde
tab-why = Warum
no-calculation = In diesem Schritt wird nichts berechnet: Eine Nachricht geht unverändert auf die Reise.
draft-too-long = Zu lang: { $count } Bytes, höchstens { $limit } passen.
draft-too-many = Eine Sitzung fasst { $limit } Nachrichten, und die sind verschickt.
draft-blank = Darin ist nichts zu sehen: Schreib einen Text.
draft-over = Diese Verbindung ist zu Ende: Sie befördert keine Nachricht mehr. Dein Text bleibt hier.
draft-of-file = Die Datei hat kein Szenario, zu dem eine Nachricht kommen könnte.
draft-anew = Neu beginnen, ohne das gekippte Byte
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
length-in-short = { $count } B
length-in-bytes = { $count ->
        [one] 1 Byte
       *[other] { $count } Bytes
    }

choice-version = Version
choice-cipher-suite = Cipher Suite
choice-group = Gruppe
choice-signature-scheme = Signaturverfahren
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
presets-usual = Zwei, die sich einig werden
presets-disagreement = Das Angebot passt nicht
presets-certificate = Das Zertifikat stimmt nicht
preset-all-fits = Alles passt
preset-expired = Abgelaufenes Zertifikat
preset-other-name = Zertifikat für einen anderen Namen
preset-unknown-authority = Unbekannte Zertifizierungsstelle
preset-self-signed = Selbst signiertes Zertifikat
preset-wrong-clock = Die Uhr des Clients geht falsch
preset-old-client = Ein alter Client
preset-nothing-in-common = Keine gemeinsame Cipher Suite
preset-ecdhe = ECDHE: Jede Seite schickt ein halbes Geheimnis
preset-tls13 = TLS 1.3: ein halbes Geheimnis in jedem Hello
preset-todays-browser = Heutiger Browser: TLS 1.3 mit X25519MLKEM768
preset-wrong-group = TLS 1.3: Der Client rät die falsche Gruppe
preset-old-server = TLS 1.3 trifft auf einen alten Server
preset-tls13-resumption = TLS 1.3: Wiedersehen der beiden
preset-early-data-copied = TLS 1.3: Eine Bestellung wird kopiert und zweimal angenommen
preset-early-data-refused = TLS 1.3: Eine Bestellung wird kopiert und abgelehnt
preset-early-data = TLS 1.3: Daten mit der ersten Nachricht (0-RTT)
preset-tls13-client-certificate = TLS 1.3: Beide zeigen Zertifikate
preset-ecdsa-certificate = TLS 1.3 mit einem ECDSA-Zertifikat
preset-ed25519-certificate = TLS 1.3 mit einem Ed25519-Zertifikat
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
choose-early-data = Frühe Daten (TLS 1.3 mit Ticket)
choose-early-data-no = Keine
choose-early-data-once = Einmal mit jedem Ticket
choose-early-data-always = So oft sie kommen
choose-early-data-copied-once = Einmal mit jedem Ticket; jemand schickt eine Kopie
choose-early-data-copied-always = So oft sie kommen; jemand schickt eine Kopie
choose-leader = Wessen Vorliebe zählt
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
choose-client-key = Schlüssel des Client-Zertifikats
choose-client-key-rsa = RSA
choose-client-key-ecdsa-p256 = ECDSA, P-256
choose-client-key-ed25519 = Ed25519
choose-client-versions = Angebotene Versionen
choose-client-suites = Cipher Suites, beste zuerst
choose-suites-note = ChaCha20-Poly1305 gibt es nur mit ECDHE, mit RSA-Schlüsselaustausch nicht.
choose-client-groups = Gruppen für ECDHE, beste zuerst
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
choose-server-keys = Schlüssel der Server-Zertifikate, bester zuerst
choose-ask-client = Fragt nach dem Zertifikat des Clients
choose-ask-client-no = Nein
choose-ask-client-optional = Ja, es darf fehlen
choose-ask-client-required = Ja, und besteht darauf
choose-server-versions = Gesprochene Versionen
choose-server-suites = Cipher Suites, beste zuerst
choose-server-groups = Gruppen für ECDHE, beste zuerst
choose-server-compression = Kompression, beste zuerst
choose-server-protocols = Anwendungsprotokolle (ALPN), bestes zuerst
choose-server-extended-master-secret = Extended Master Secret
choose-server-encrypt-then-mac = Encrypt-then-MAC

server-key-lab = **Hier vereinfacht:** Die Schlüssel des Servers und seiner Zertifizierungsstellen ändern sich nie und sind im Quelltext des Handshake Lab zu lesen. Die Zertifikate werden für jede Sitzung neu ausgestellt.
server-key-fresh = **Hier vereinfacht:** Der Schlüssel des Servers ist für diese Sitzung erzeugt. Wer den Link hat, kann ihn noch einmal erzeugen, auch den privaten. Die Schlüssel der Zertifizierungsstellen ändern sich nie und sind im Quelltext des Handshake Lab zu lesen. Die Zertifikate werden für jede Sitzung neu ausgestellt.
key-choice = Wessen Schlüssel
key-choice-lab = Der öffentliche des Handshake Lab
key-choice-made-here = Frisch, gerade hier erzeugt
key-choice-from-link = Frisch, aus dem Link
key-generate = Neue Schlüssel: { $bits } Bit
key-note-lab = Die Schlüssel des Handshake Lab ändern sich nie und sind in seinem Quelltext zu lesen.
key-note-fresh = Wer den Link zu dieser Seite bekommt, kann diesen Schlüssel noch einmal erzeugen, auch den privaten: Er ist nur zum Lernen da.
key-note-weak = Das Zertifikat mit schwachem Schlüssel hat einen eigenen mit 1024 Bit. Wähle für neue Schlüssel ein anderes Zertifikat.
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
link-without-step = Diese Sitzung hat den Schritt { $step } aus dem Link nicht; du siehst ihren Anfang.
# Was zu sehen ist, war in einer Datei
file-shown = Das steht in der Datei.
file-run-again = Ihr Szenario neu ausführen
file-incomplete = Diese Datei stammt aus einer früheren Version des Handshake Lab, und ihr fehlt, was die Bytes erklärt; ihr Szenario wurde neu ausgeführt.
# Warum es keine Sitzung geben kann, wie ein Link, eine Datei oder wer lernt sie will. $field ist der Weg dorthin in den
# Namen des Labors, zum Beispiel „messages[3].text“; $limit sind Bytes von UTF-8 oder Einträge
scenario-problem-empty = „{ $field }“ ist leer und darf es nicht sein.
scenario-problem-too-long = „{ $field }“ ist länger als { $limit } Bytes.
scenario-problem-too-many = „{ $field }“ hat mehr als { $limit } Einträge.
scenario-problem-too-large = „{ $field }“ ist größer als { $limit }.
scenario-problem-repeated = „{ $field }“ hat zweimal denselben Eintrag.
scenario-problem-unusable = „{ $field }“ hat einen Wert, den keine Sitzung haben kann.
# An jemanden, der mit Link oder Taste etwas will, was die Seite um das Labor herum nicht freigibt
link-held = Die Seite um das Handshake Lab hat das festgelegt.

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
    .about = Beim RSA-Schlüsselaustausch öffnet nur er das Pre-Master-Secret, und auch Wireshark entschlüsselt damit. Bei ECDHE öffnet er nichts. OpenSSL liest ihn.
export-timeline = Die ganze Sitzung (JSON)
    .about = Jeder Schritt und jeder Wert, für eigene Programme; hier lässt sie sich wieder öffnen. Ihr JSON-Schema liegt neben dieser Seite, in schema/timeline-2.json.
exports-secrets = Die Aufzeichnung, die Schlüssel und der private Schlüssel enthalten die Geheimnisse dieser Sitzung. Bei einer Sitzung des Handshake Lab ist das in Ordnung. Gib die einer echten niemandem.
exports-open-note = Eine Datei mit einer ganzen Sitzung (JSON) aus dem Handshake Lab. Sie lässt sich auch irgendwo auf der Seite ablegen.
exports-making = Wird gerade erstellt: { $what }
exports-opening = Die Datei wird gelesen.
exports-saved = Dem Browser zum Speichern übergeben: { $what }
export-problem-not-loaded = Der Teil der Seite, der Dateien erstellt und liest, ließ sich nicht laden. Prüfe die Verbindung und versuch es noch einmal.
export-problem-broken-off = Es ist abgebrochen, und keine Datei ist entstanden. Versuch es noch einmal; die Sitzung hier ist, wie sie war.
export-problem-nothing-there = Es gibt nichts mitzunehmen: Diese Sitzung hat nichts davon. Wähle eine andere Datei oder eine andere Sitzung.
export-problem-unreadable = Der Browser konnte die Datei nicht lesen. Nichts hat sich geändert. Prüfe, ob es sie noch gibt, und versuch es noch einmal.
export-problem-too-long = Die Datei ist zu lang: Eine Sitzung hat höchstens { $megabytes } MB. Nichts hat sich geändert; wähle eine andere Datei.
export-problem-not-json = Die Datei ist kein JSON oder unvollständig: Zeile { $detail } passt nicht. Nichts hat sich geändert; exportiere die Sitzung noch einmal.
export-problem-not-a-timeline = Die Datei ist JSON, aber keine Sitzung aus dem Handshake Lab. Nichts hat sich geändert; wähle eine, die hier als ganze Sitzung mitgenommen wurde.
export-problem-wrong-version = Diese Seite kennt Version { $detail } des Dateiformats nicht. Nichts hat sich geändert; öffne die Datei mit der Seite, von der sie stammt.
export-problem-missing-field = Der Sitzung in der Datei fehlt { $detail }. Nichts hat sich geändert; exportiere sie noch einmal.
export-problem-unknown-field = Diese Seite kennt { $detail } in der Sitzung der Datei nicht. Nichts hat sich geändert; exportiere sie noch einmal.
export-problem-bad-value = In der Datei hat { $detail } einen Wert, den keine Sitzung haben kann. Nichts hat sich geändert; exportiere sie noch einmal.
export-problem-scenario = So, wie die Datei es sagt, kann keine Sitzung sein: { $reason } Nichts hat sich geändert; wähle eine andere Datei.

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
byte-flip = Byte { $byte } unterwegs kippen
byte-undo = Byte { $byte } unverändert durchlassen
change-place = { $message }, Byte { $byte }:
change-before = gesendet als
change-after = angekommen als
changes-more = und { $count } weitere
changes-undo = Rückgängig
# Der Knopf über dem Umschlag, und was er zeigt.
picking-open = Ein Byte davon kippen
picking-title = Welches Byte von { $message } kippen?
picking-rest = { $count ->
        [one] Ein weiteres Byte lässt sich in Jedes Byte kippen.
       *[other] { $count } weitere Bytes lassen sich in Jedes Byte kippen.
    }
# Was der Lauscher hat.
listener-reads-title = Lesbar:
listener-reads = { $count ->
        [one] eine Nachricht, { $size }.
       *[other] { $count } Nachrichten, { $size }.
    }
listener-learns-title = Erkennbar:
listener-learns = wer mit { $host } spricht, wann, und wie lang jede Nachricht ist. Diese: { $size }, vom { $actor ->
        [client] Client
       *[other] Server
    }.
listener-sealed-title = Bleibt zu:
listener-sealed = { $count ->
        [one] der verschlossene Teil einer Nachricht, { $size }.
       *[other] der verschlossene Teil von { $count } Nachrichten, { $size }.
    }
trials-title = Probier es selbst:
trial-flipped-byte = Ein Byte kippen
trial-expired-certificate = { $detail ->
    [story] Eine abgelaufene Karte
   *[other] Ein abgelaufenes Zertifikat
}
trial-eavesdropper = Selbst lauschen

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
item-named-group = Gruppe
item-client-ephemeral-private-key = Ephemerer privater Schlüssel des Clients
item-client-ephemeral-public-key = Ephemerer öffentlicher Schlüssel des Clients
item-server-ephemeral-private-key = Ephemerer privater Schlüssel des Servers
item-server-ephemeral-public-key = Ephemerer öffentlicher Schlüssel des Servers
item-shared-secret = Gemeinsames Geheimnis
item-decapsulation-key = Decapsulation Key des Clients (Seed)
item-encapsulation-key = Encapsulation Key des Clients
item-encapsulation-seed = Seed der Kapselung
item-encapsulated-secret = Gekapseltes Geheimnis
item-ml-kem-secret = ML-KEM-Geheimnis
item-curve-secret = Geheimnis der Kurve
item-key-exchange-parameters = Parameter: Gruppe und öffentlicher Schlüssel
item-session-hash = Hash des bisherigen Handshakes
item-master-secret = Master-Secret
item-zeros = Nullen
item-pre-shared-key = Pre-Shared Key
item-early-secret = Early Secret
item-derived-secret = Derived Secret
item-handshake-secret = Handshake Secret
item-main-secret = Main Secret
item-client-early-traffic-secret = Client Early Traffic Secret
item-client-handshake-traffic-secret = Client Handshake Traffic Secret
item-server-handshake-traffic-secret = Server Handshake Traffic Secret
item-client-application-traffic-secret = Client Application Traffic Secret
item-server-application-traffic-secret = Server Application Traffic Secret
item-exporter-secret = Exporter Secret
item-resumption-secret = Resumption Secret
item-binder-key = Binder Key
item-finished-key = Finished Key
item-ticket-nonce = Nonce des Tickets
item-binder = Binder
item-received-binder = Empfangener Binder
item-hkdf-label = HKDF-Label
item-signed-content = Signierter Inhalt
item-inner-plaintext = Innerer Klartext
item-record-padding = Padding des Records
item-key-block = Key Block
item-client-write-key = Client Write Key
item-server-write-key = Server Write Key
item-client-write-nonce = Nonce-Teil des Clients
item-server-write-nonce = Nonce-Teil des Servers
item-client-write-iv = Client Write IV
item-server-write-iv = Server Write IV
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
item-cipher-name = Chiffre
item-signature-algorithm = Signaturverfahren
item-signer-modulus = Öffentlicher Schlüssel des Signierenden, Modul n
item-signer-public-exponent = Öffentlicher Schlüssel des Signierenden, Exponent e
item-signer-private-exponent = Privater Schlüssel d des Signierenden (bleibt bei ihm)
item-signer-public-key = Öffentlicher Schlüssel des Signierenden
item-signer-private-key = Privater Schlüssel des Signierenden (bleibt bei ihm)
item-to-be-signed = Signierter Teil des Zertifikats
item-signed-hash = Hash der signierten Bytes
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
    .matched = Padding und Version stimmen: Die letzten 48 Bytes sind das Geheimnis
    .mismatched = { $fault ->
        [number] Das ist keine Zahl unter n: Zufällige Bytes treten an die Stelle des Geheimnisses
        [version] Die Version ist nicht die angebotene: Zufällige Bytes treten an die Stelle des Geheimnisses
       *[padding] Das Padding ist falsch: Zufällige Bytes treten an die Stelle des Geheimnisses
    }
operation-generate-key-pair = Schlüsselpaar erzeugen
    .formula = öffentlicher Schlüssel = privater Schlüssel · G, bei ML-KEM KeyGen(Seed)
operation-sign-key-exchange = Parameter signieren
    .formula = Signatur = Sign(privater Schlüssel, Client Random ‖ Server Random ‖ Parameter)
operation-verify-key-exchange = Signatur des Servers prüfen
    .formula = Verify(öffentlicher Schlüssel, Client Random ‖ Server Random ‖ Parameter, Signatur)
    .matched = Die Signatur passt: Das Zertifikat gehört dem Server
    .mismatched = Die Signatur passt nicht: Sie stammt von einem anderen Schlüssel oder gilt anderen Bytes
operation-agree-on-secret = Gemeinsames Geheimnis berechnen
    .formula = Geheimnis = eigener privater Schlüssel · öffentlicher Schlüssel der Gegenseite
    .mismatched = Der Schlüssel der Gegenseite ist kein Punkt der Gruppe oder einer von kleiner Ordnung
operation-encapsulate-secret = Geheimnis kapseln
    .formula = ML-KEM-Geheimnis, gekapseltes Geheimnis = Encaps(Encapsulation Key, Seed)
    .mismatched = Der Schlüssel des Clients ist kein ML-KEM-Schlüssel
operation-decapsulate-secret = Geheimnis entkapseln
    .formula = ML-KEM-Geheimnis = Decaps(Decapsulation Key, gekapseltes Geheimnis)
operation-join-secrets = Beide Geheimnisse verbinden
    .formula = gemeinsames Geheimnis = ML-KEM-Geheimnis ‖ Geheimnis der Kurve
operation-extract-secret = Ein Geheimnis einmischen
    .formula = HKDF-Extract(bisheriges Geheimnis, neues Geheimnis)
operation-expand-secret = Ein Geheimnis für einen Zweck ableiten
    .formula = HKDF-Expand(Geheimnis, HKDF-Label)
operation-expand-key = Write Key oder IV ableiten
    .formula = HKDF-Expand(Traffic Secret, HKDF-Label)
operation-expand-finished-key = Schlüssel des Beweises ableiten
    .formula = Finished Key = HKDF-Expand(Geheimnis, HKDF-Label)
operation-compute-binder = Binder berechnen
    .formula = Binder = HMAC(Finished Key, Hash des Handshakes)
operation-check-binder = Binder prüfen
    .formula = HMAC(Finished Key, Hash des Handshakes) = empfangener Binder ?
    .matched = Gleich: Der Client hat den Pre-Shared Key
    .mismatched = Ungleich: Er hat einen anderen Schlüssel, oder sein Hello wurde verändert
operation-derive-master-secret = Master-Secret ableiten
    .formula = PRF(Pre-Master-Secret, "master secret", Client Random ‖ Server Random)
operation-derive-extended-master-secret = Master-Secret ableiten
    .formula = PRF(Pre-Master-Secret, "extended master secret", Hash des Handshakes)
operation-derive-keys = Schlüssel ableiten
    .formula = PRF(Master-Secret, "key expansion", Server Random ‖ Client Random)
operation-compute-verify-data = Beweis berechnen
    .formula = verify_data = { $exchange ->
        [tls13] HMAC(Finished Key, Hash des Handshakes)
       *[other] PRF(Master-Secret, Label, Hash des Handshakes)
    }
operation-check-verify-data = Beweis prüfen
    .formula = { $exchange ->
        [tls13] HMAC(Finished Key, Hash des Handshakes)
       *[other] PRF(Master-Secret, Label, Hash des Handshakes)
    } = empfangene verify_data ?
    .matched = Gleich: Beide sahen denselben Handshake und haben dieselben Schlüssel
    .mismatched = Ungleich: Die Handshakes unterscheiden sich
operation-seal-record = Verschlüsseln und authentifizieren
    .formula = Geheimtext, Tag = AEAD(Schlüssel, Nonce, zusätzliche Daten, Klartext)
operation-open-record = Prüfen und entschlüsseln
    .formula = Klartext = AEAD⁻¹(Schlüssel, Nonce, zusätzliche Daten, Geheimtext, Tag)
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
    .mismatched = Das Padding ist falsch: Etwas wurde verändert
operation-sign-handshake = Handshake signieren
    .formula = Signatur = Sign(privater Schlüssel, bisheriger Handshake)
operation-verify-handshake = Signatur des Handshakes prüfen
    .formula = Verify(öffentlicher Schlüssel, bisheriger Handshake, Signatur)
    .matched = Die Signatur passt: Das Zertifikat gehört dem, der es zeigt
    .mismatched = Die Signatur passt nicht: Das Zertifikat gehört nicht dem, der es zeigt
operation-make-signed-content = Den signierten Inhalt zusammensetzen
    .formula = signierter Inhalt = 64 Leerzeichen ‖ Text ‖ 00 ‖ Hash des Handshakes
operation-hash-handshake = Den bisherigen Handshake hashen
    .formula = Hash = Hash(Nachricht ‖ Nachricht ‖ …)
operation-make-nonce = Die Nonce zusammensetzen
    .formula = Nonce = Teil aus dem Key Block ‖ Teil im Record
operation-xor-nonce = Die Nonce bilden
    .formula = Nonce = Write IV ⊕ Sequenznummer
operation-make-additional-data = Die zusätzlichen Daten zusammensetzen
    .formula = zusätzliche Daten = { $exchange ->
        [tls13] Typ ‖ Version ‖ Länge
       *[other] Sequenznummer ‖ Typ ‖ Version ‖ Länge
    }
operation-make-inner-plaintext = Den inneren Klartext zusammensetzen
    .formula = innerer Klartext = Inhalt ‖ Typ ‖ Padding
operation-verify-certificate = Die Signatur des Zertifikats prüfen
    .formula = { $key ->
        [curve] Verify(öffentlicher Schlüssel des Ausstellers, Zertifikat, Signatur) ?
       *[rsa] m = Signatur^e mod n, endet mit Hash(Zertifikat) ?
    }
    .matched = { $key ->
        [curve] Die Signatur passt: Der Aussteller hat genau dies signiert
       *[rsa] Der Block endet mit dem Hash: Der Aussteller hat genau dies signiert
    }
    .mismatched = Die Signatur ist nicht die des Ausstellers über diese Bytes

value-grease = Eine Zahl ohne Bedeutung, reserviert, damit Server lernen, Unbekanntes zu übergehen (RFC 8701).
field-group = Felder von { $name }
field-padded-block = Aufgefüllter Block
field-padded-block-type = Typ: Verschlüsselung
field-padded-block-padding = Padding ohne Nullen
field-padded-block-separator = Ende des Paddings
field-padded-text = Aufgefüllter Text
field-padded-text-content = Text
field-padded-text-mac = MAC
field-padded-text-padding = Padding
field-padded-text-padding-length = Länge des Paddings
field-pre-master-secret-version = Version
field-pre-master-secret-random = Zufallswert
field-alert = Alert
field-alert-level = Stufe
field-alert-description = Beschreibung
field-certificate-list = Liste der Zertifikate
field-certificate-list-length = Länge
field-certificate = Zertifikat
field-certificate-length = Länge
field-certificate-value = Zertifikat (DER)
field-certificate-entry = Eintrag
field-certificate-request-context = Kontext der Anfrage
field-certificate-request-context-length = Länge
field-certificate-request-context-value = Wert
field-certificate-request-types = Arten von Zertifikaten
field-certificate-request-types-length = Länge
field-certificate-request-type = Art des Zertifikats
field-certificate-request-signature-algorithms = Signaturverfahren
field-certificate-request-signature-algorithms-length = Länge
field-certificate-request-signature-algorithm = Signaturverfahren
field-certificate-request-authorities = Vertrauenswürdige Zertifizierungsstellen
field-certificate-request-authorities-length = Länge
field-certificate-request-authority = Zertifizierungsstelle
field-certificate-request-authority-length = Länge
field-certificate-request-authority-name = Name (DER)
field-certificate-verify-signature-algorithm = Signaturverfahren
field-certificate-verify-signature = Signatur des bisherigen Handshakes
field-certificate-verify-signature-length = Länge
field-certificate-verify-signature-value = Signatur
field-client-hello-version = Version des Clients
field-client-hello-random = Client Random
field-client-hello-session-id = Session-ID
field-client-hello-session-id-length = Länge
field-client-hello-session-id-value = Wert
field-client-hello-cipher-suites = Cipher Suites
field-client-hello-cipher-suites-length = Länge
field-client-hello-cipher-suite = Cipher Suite
field-client-hello-compression-methods = Kompressionsverfahren
field-client-hello-compression-methods-length = Länge
field-client-hello-compression-method = Kompressionsverfahren
field-client-key-exchange-keys = Verschlüsseltes Pre-Master-Secret
field-encrypted-pre-master-secret-length = Länge
field-encrypted-pre-master-secret = Verschlüsselter Wert
field-client-key-exchange-public-key = Ephemerer öffentlicher Schlüssel
field-client-key-exchange-public-key-length = Länge
field-curve-point-form = Form des Punkts
field-curve-point-x = Koordinate x
field-curve-point-y = Koordinate y
field-curve-coordinate = Koordinate u
field-extensions = Erweiterungen
field-extensions-length = Länge
field-extension = Erweiterung
field-extension-type = Typ
field-extension-data-length = Länge
field-extension-data = Daten
field-server-name-list = Servernamen
field-server-name-list-length = Länge
field-server-name-type = Art des Namens
field-server-name = Servername
field-server-name-length = Länge
field-server-name-value = Name
field-max-fragment-length = Längster Klartext eines Records
field-application-protocols = Anwendungsprotokolle
field-application-protocols-length = Länge
field-application-protocol = Anwendungsprotokoll
field-application-protocol-length = Länge
field-application-protocol-value = Name
field-record-size-limit = Längster Klartext in Bytes
field-session-ticket = Session-Ticket
field-supported-versions = Unterstützte Versionen
field-supported-versions-length = Länge
field-supported-version = Version
field-selected-version = Gewählte Version
field-named-groups = Gruppen für den Schlüsselaustausch
field-named-groups-length = Länge
field-named-group = Gruppe
field-ec-point-formats = Punktformate
field-ec-point-formats-length = Länge
field-ec-point-format = Punktformat
field-certificate-status-type = Art des Status
field-ocsp-responder-ids = Vertrauenswürdige OCSP-Responder
field-ocsp-responder-ids-length = Länge
field-ocsp-responder-id = OCSP-Responder
field-ocsp-responder-id-length = Länge
field-ocsp-responder-id-value = Name oder Hash des Schlüssels (DER)
field-ocsp-request-extensions = Erweiterungen der Anfrage
field-ocsp-request-extensions-length = Länge
field-ocsp-request-extensions-value = Erweiterungen (DER)
field-signed-certificate-timestamps = Zeitstempel des Zertifikats
field-signed-certificate-timestamps-length = Länge
field-signed-certificate-timestamp = Zeitstempel des Zertifikats
field-signed-certificate-timestamp-length = Länge
field-signed-certificate-timestamp-value = Signierter Zeitstempel
field-hello-padding = Padding aus Nullen
field-certificate-compression-algorithms = Kompression des Zertifikats
field-certificate-compression-algorithms-length = Länge
field-certificate-compression-algorithm = Verfahren
field-psk-key-exchange-modes = Modi für Pre-Shared Keys
field-psk-key-exchange-modes-length = Länge
field-psk-key-exchange-mode = Modus
field-psk-identities = Kennungen der Pre-Shared Keys
field-psk-identities-length = Länge
field-psk-identity = Kennung
field-psk-identity-length = Länge
field-psk-identity-value = Wert
field-psk-obfuscated-ticket-age = Verschleiertes Alter des Tickets
field-psk-binders = Binder
field-psk-binders-length = Länge
field-psk-binder = Binder
field-psk-binder-length = Länge
field-psk-binder-value = Wert
field-psk-selected-identity = Gewählte Kennung
field-maximum-early-data = Höchstmenge an Early Data in Bytes
field-cookie = Cookie
field-cookie-length = Länge
field-cookie-value = Wert
field-key-shares = Key Shares
field-key-shares-length = Länge
field-key-share = Key Share
field-key-share-group = Gruppe
field-key-share-key-exchange = Öffentlicher Wert
field-key-share-key-exchange-length = Länge
field-key-share-key-exchange-value = Wert
field-key-share-encapsulation-key = Encapsulation Key (ML-KEM)
field-key-share-encapsulated-secret = Gekapseltes Geheimnis (ML-KEM)
field-key-share-selected-group = Gewählte Gruppe
field-trust-anchors = Vertrauenswürdige Zertifizierungsstellen
field-trust-anchors-length = Länge
field-trust-anchor = Zertifizierungsstelle
field-trust-anchor-length = Länge
field-trust-anchor-value = Kennung
field-signature-schemes = Signaturverfahren
field-signature-schemes-length = Länge
field-signature-scheme = Signaturverfahren
field-renegotiated-connection = Neu ausgehandelte Verbindung
field-renegotiated-connection-length = Länge
field-renegotiated-connection-value = verify_data
field-finished-verify-data = verify_data
field-handshake = Handshake-Nachricht
field-handshake-type = Typ
field-handshake-length = Länge
field-handshake-body = Inhalt
field-new-session-ticket-lifetime-hint = Lebensdauer in Sekunden
field-new-session-ticket-lifetime = Lebensdauer in Sekunden
field-new-session-ticket-age-add = Zuschlag zum Alter
field-new-session-ticket-nonce = Nonce des Tickets
field-new-session-ticket-nonce-length = Länge
field-new-session-ticket-nonce-value = Wert
field-new-session-ticket = Session-Ticket
field-new-session-ticket-length = Länge
field-new-session-ticket-value = Versiegeltes Ticket
field-key-update-request = Bitte um einen neuen Schlüssel
field-record = Record
field-record-content-type = Art des Inhalts
field-record-version = Version
field-record-fragment-length = Länge
field-record-fragment = Geschütztes Fragment
field-record-explicit-nonce = Mitgesendete Nonce
field-record-ciphertext = Geheimtext
field-record-authentication-tag = Authentifizierungs-Tag
field-record-initialization-vector = Initialisierungsvektor
field-record-mac = MAC
field-plaintext = Klartext
field-change-cipher-spec = Change Cipher Spec
field-handshake-fragment = Teil einer Handshake-Nachricht
field-alert-fragment = Teil eines Alerts
field-application-data = Daten
field-server-hello-version = Version des Servers
field-server-hello-random = Server Random
field-server-hello-session-id = Session-ID
field-server-hello-session-id-length = Länge
field-server-hello-session-id-value = Wert
field-server-hello-cipher-suite = Cipher Suite
field-server-hello-compression-method = Kompressionsverfahren
field-server-key-exchange-parameters = Signierte Parameter
field-server-key-exchange-curve-type = Art der Kurve
field-server-key-exchange-named-curve = Gruppe
field-server-key-exchange-public-key = Ephemerer öffentlicher Schlüssel
field-server-key-exchange-public-key-length = Länge
field-server-key-exchange-signature-algorithm = Signaturverfahren
field-server-key-exchange-signature = Signatur des Servers
field-server-key-exchange-signature-length = Länge
field-server-key-exchange-signature-value = Signatur
field-hkdf-label = HKDF-Label
field-hkdf-label-output-length = Länge des Ergebnisses
field-hkdf-label-label = Label
field-hkdf-label-label-length = Länge
field-hkdf-label-label-value = Text
field-hkdf-label-context = Kontext
field-hkdf-label-context-length = Länge
field-hkdf-label-context-value = Wert
field-signed-content = Signierter Inhalt
field-signed-content-spaces = 64 Leerzeichen
field-signed-content-context = Text
field-signed-content-separator = Trennzeichen
field-signed-content-transcript-hash = Hash des bisherigen Handshakes
field-inner-plaintext = Innerer Klartext
field-inner-plaintext-content = Inhalt
field-inner-plaintext-content-type = Art des Inhalts
field-inner-plaintext-padding = Padding

# Parts of a certificate, and of compressed records
field-compressed-text = Komprimierter Text
field-zlib-method = Verfahren und Fenster
field-zlib-flags = Flags
field-deflate-blocks = Komprimierte Blöcke
field-deflate-flush-marker = Ende des Abschnitts
field-unreadable-fragment = Unlesbarer Inhalt
field-der-tag = Tag
field-der-length = Länge
field-der-unused-bits = Ungenutzte Bits
field-der-element = Element
field-der-content = Inhalt
field-der-unreadable = Unlesbare Bytes
field-certificate-signed-part = Signierter Teil (TBSCertificate)
field-certificate-signature-algorithm = Signaturverfahren
field-certificate-signature = Signatur des Ausstellers
field-ecdsa-signature = ECDSA-Signatur
field-ecdsa-signature-r = Zahl r
field-ecdsa-signature-s = Zahl s
field-certificate-version = Version
field-certificate-serial-number = Seriennummer
field-certificate-signed-algorithm = Signaturverfahren
field-certificate-issuer = Aussteller
field-certificate-validity = Gültigkeit
field-certificate-not-before = Gültig ab
field-certificate-not-after = Gültig bis
field-certificate-subject = Inhaber
field-certificate-issuer-unique-id = Eindeutige Kennung des Ausstellers
field-certificate-subject-unique-id = Eindeutige Kennung des Inhabers
field-algorithm-identifier = Verfahren
field-algorithm-parameters = Parameter
field-certificate-public-key = Öffentlicher Schlüssel des Inhabers
field-certificate-public-key-algorithm = Verfahren des Schlüssels
field-certificate-public-key-bits = Bytes des Schlüssels
field-rsa-public-key = Öffentlicher RSA-Schlüssel
field-rsa-modulus = Modul n
field-rsa-public-exponent = Öffentlicher Exponent e
field-elliptic-curve-point = Punkt auf der Kurve
field-name-part = Teil des Namens
field-name-attribute = Attribut
field-name-attribute-type = Art des Attributs
field-name-attribute-value = Wert des Attributs
field-general-name-host = Hostname
field-general-name-email = E-Mail-Adresse
field-general-name-uri = Webadresse
field-general-name-ip-address = IP-Adresse
field-general-name-directory = Verzeichnisname
field-general-name-registered-id = Registrierte Nummer
field-general-name-other = Anderer Name
field-certificate-extensions = Erweiterungen
field-certificate-extension = Erweiterung
field-certificate-extension-id = Art der Erweiterung
field-certificate-extension-critical = Kritisch
field-certificate-extension-value = Inhalt der Erweiterung
field-basic-constraints = Grundlegende Einschränkungen
field-basic-constraints-authority = Ist Zertifizierungsstelle
field-basic-constraints-path-length = Längster Pfad
field-key-usage = Verwendung des Schlüssels
field-extended-key-usage = Erweiterte Verwendung
field-extended-key-usage-purpose = Zweck
field-subject-alternative-names = Namen des Inhabers
field-issuer-alternative-names = Namen des Ausstellers
field-subject-key-identifier = Kennung dieses Schlüssels
field-authority-key-identifier = Schlüssel des Ausstellers
field-authority-key-identifier-key = Kennung des Ausstellerschlüssels
field-authority-key-identifier-issuer = Wer den Aussteller beglaubigt
field-authority-key-identifier-serial-number = Seriennummer des Ausstellerzertifikats
field-name-constraints = Einschränkung der Namen
field-name-constraints-permitted = Erlaubte Namen
field-name-constraints-excluded = Ausgeschlossene Namen
field-name-constraints-subtree = Bereich von Namen
field-name-constraints-distance = Abstand
field-certificate-policies = Richtlinien
field-certificate-policy = Richtlinie
field-certificate-policy-id = Nummer der Richtlinie
field-certificate-policy-qualifiers = Anmerkungen zur Richtlinie
field-crl-distribution-points = Listen der Widerrufe
field-crl-distribution-point = Fundort einer Liste der Widerrufe
field-crl-distribution-point-name = Adresse der Liste
field-crl-distribution-point-reasons = Gründe
field-crl-distribution-point-issuer = Aussteller der Liste
field-authority-information-access = Zugang zum Aussteller
field-authority-information-access-description = Dienst des Ausstellers
field-authority-information-access-method = Art des Dienstes
field-certificate-timestamps = Zusagen öffentlicher Logs

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
evidence-padding-well-formed = Padding stimmt
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
interface-handshake = Handshake
handshake-rsa = RSA-Schlüsselaustausch
handshake-ecdhe = ECDHE
handshake-tls13 = TLS 1.3
interface-new-session = Neue Sitzung
interface-choices = Was wäre, wenn …
interface-exports = Mitnehmen
interface-viewpoint = Perspektive
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
interface-same = =
interface-role-client = vom Client:
interface-role-server = vom Server:
interface-role-secret = geheim:
interface-role-eavesdropper = auf der Leitung gesehen:
interface-role-neutral = Wert:
interface-sheet = Ansicht
interface-sheet-client = Client kennt
interface-sheet-server = Server kennt
interface-sheet-inspector = Details
interface-sheet-height = Höhe des Bereichs
interface-sheet-low = niedrig
interface-sheet-middle = halb
interface-sheet-tall = hoch
# What there is more of, where there is no room for it
interface-more = + { $count } weitere
interface-fewer = Weniger zeigen

# Die Details
interface-inspector = Details
interface-taller = Mehr Platz für die Details
interface-lower = Weniger Platz für die Details
interface-new-window = (öffnet sich in einem neuen Fenster)
# Hierher, wo nur die Bühne gezeigt wird
interface-whole = Das ganze Handshake Lab öffnen
interface-fields = Felder
interface-read-all = Alle Felder lesen
interface-read-on = Weiterlesen
interface-book = Alle Felder bis hierher
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
interface-chat-message = Deine Nachricht
interface-chat-send = Senden

# Durch die Schritte
interface-start = An den Anfang
interface-back = Zurück
interface-play = Abspielen
interface-pause = Pause
interface-speed = Tempo der Bewegung
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
interface-lost = findet nicht mehr statt

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

without-javascript = Das Handshake Lab braucht JavaScript, und hier ist es ausgeschaltet. Erlaube es für diese Seite und lade sie neu.
without-webassembly = Das Handshake Lab braucht WebAssembly. Dieser Browser kennt oder erlaubt es nicht, wie im Blockierungsmodus von iPhone, iPad und Mac. Erlaube es für diese Seite oder öffne sie in einem aktuellen Browser.
without-program = Ein Teil des Handshake Lab ließ sich nicht laden. Prüfe die Verbindung und lade neu. Hilft das nicht, sag es denen, die diese Seite bereitstellen.
without-file = Als Datei geöffnet kann diese Seite ihre Teile nicht laden. Öffne handshake-lab.html: Darin ist das ganze Handshake Lab. Oder lege diesen Ordner auf einen Webserver.
element-without-address = Hier fehlt das Handshake Lab: Diese Seite sagt nicht, unter welcher Webadresse es ist.
without-origin = Die Seite um das Handshake Lab trennt es von seinen eigenen Dateien. Öffne es in einem eigenen Fenster.
without-title = Eine sichere Verbindung in sechs Schritten
without-locked = verschlüsselt
trouble-title = Das Handshake Lab ist stehen geblieben
trouble-paragraph = In seinem Programm ist etwas schiefgegangen; das liegt nicht an dir. Lade die Seite neu: Es geht an derselben Stelle weiter. Führt das wieder hierher, beginne von vorn, ohne das, was im Link ist.
trouble-reload = Neu laden
trouble-anew = Von vorn beginnen
trouble-report = Bericht für alle, die diese Seite machen oder bereitstellen
trouble-private = Er wurde an niemanden gesendet. Er enthält, was die Adresse über Auswahl und Nachrichten sagt.
trouble-copy = Bericht kopieren
trouble-copied = Kopiert
trouble-select = Von hier aus ließ er sich nicht kopieren. Er ist markiert und lässt sich wie jeder Text kopieren.
new-version = Eine neue Version des Handshake Lab ist bereit.
new-version-begin = Jetzt verwenden
new-version-later = Später
limit-storage = Dieser Browser lässt das Handshake Lab deine Wahl nicht behalten: Beim nächsten Mal beginnt es wie zuvor.
limit-workers = Dieser Browser gibt dem Handshake Lab einen einzigen Thread für alles. Alles geht; lange Berechnungen dauern etwas länger.
limit-engine = Der Teil des Handshake Lab, der rechnet, ist stehen geblieben. Er wurde neu gestartet, und nichts ist verloren.
limit-files = Die Seite um das Handshake Lab herum verbietet ihm vielleicht, Dateien zu speichern und zu drucken. Wenn nichts geschieht, öffne das Handshake Lab in einem eigenen Fenster.
limit-network = Es gibt kein Netz, und dieser Browser behält das Handshake Lab nicht. Hier kannst du weitermachen; eine andere Sprache oder eine Datei zum Mitnehmen muss warten.

## Kurspakete: was ihre Startseiten sagen, ihre Beschreibungen, und das Formular von H5P für Lehrende. xtask liest diese
## Texte und static/courses/ wiederholt einige, jeder in einer Zeile ohne Platzhalter.

course-return = Zurück zum Kurs
course-absent = Um diese Seite herum ist kein Kurssystem. Das Handshake Lab funktioniert, aber es meldet deinen Fortschritt niemandem.
course-refused = Das Kurssystem nimmt die Meldungen des Handshake Lab nicht an. Es funktioniert, aber dein Fortschritt zählt vielleicht nicht, und beim nächsten Mal beginnt es vielleicht von vorn.
course-chapter = Beginnt mit
course-scenario = Szenario
course-lock = Für Lernende fest
course-lock-locale = Die Sprache
course-lock-theme = Die Farben
course-lock-step = Der Schritt
course-lock-detail = Die Tiefe
course-lock-viewpoint = Die Perspektive
course-lock-speed = Das Tempo
course-lock-scenario = Alles, was eine andere Sitzung ergibt
course-lock-messages = Nachrichten, und Eingriffe auf der Leitung

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
interface-share-fragment = Führt hierher, hinter der Adresse eines beliebigen Handshake Lab oder einer Kopie der Datei
interface-share-snippet = Für deine eigene Seite
interface-share-copy = Kopieren
interface-share-system = Weitergeben …
interface-share-code = Der Link als QR-Code
interface-share-download = Herunterladen (SVG)
share-no-address = Hier ist das Handshake Lab eine Datei oder Teil einer anderen Seite und hat keine Adresse, die andere öffnen könnten. Gib ihnen die Datei oder teile aus einem Handshake Lab auf einer Website.
# Die Sitzung, die zu sehen ist, war in einer Datei
share-of-file = Diese Sitzung war in einer Datei. Der Link führt ihr Szenario neu aus; was in der Datei verändert wurde, ist nicht dabei.
share-no-scenario = Die Datei hat kein Szenario: Zu dieser Sitzung führt kein Link. Gib stattdessen die Datei weiter.
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

## Fragen und Begriffe. Ihre eigenen Wörter sind in questions.ftl und glossary.ftl.

tab-questions = Fragen
interface-reference = Fragen und Begriffe
interface-reference-title = Fragen und Begriffe
interface-reference-all = Alle Fragen und Begriffe
interface-reference-search = Suchen
interface-reference-print = Drucken
interface-reference-link = Link hierher
interface-reference-today = Heutige Handshakes: ECDHE und TLS 1.3
interface-reference-misunderstandings = Oft missverstanden
interface-reference-terms = Begriffe
reference-see = Sieh es in Schritt { $step }: { $headline }
reference-found = { $count ->
        [0] Nichts gefunden. Versuch ein anderes Wort.
        [one] Ein Eintrag
       *[other] { $count } Einträge
    }
later-words-awaited = Dieser Text wird geholt.
later-words-missing = Dieser Text ließ sich nicht laden. Prüfe die Verbindung, schließe das hier und öffne es noch einmal.

interface-comparison = Vergleichen
interface-comparison-title = Drei Handshakes nebeneinander

# Der Angreifer auf der Leitung
interface-break = Angreifen
tab-attack = Angreifer
tab-challenges = Aufgaben
