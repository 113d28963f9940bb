# English: the words of the interface. A language is a folder of such parts, and its name and direction stand here on
# top. ** begins and ends stressed words. A text that is missing in another language shows in English.

language-name = English
language-direction = ltr

page-title = Handshake Lab
page-description = Step through a real TLS handshake between a client and a server that both run in your browser: every message, every byte, every key.
detail-story = Story
detail-messages = Messages
detail-bytes = Every byte
viewpoint-everyone = Everyone
viewpoint-client = Client
viewpoint-server = Server
viewpoint-eavesdropper = Eavesdropper

tab-bytes = Bytes
tab-computation = How it was computed
tab-why = Why
no-calculation = In this step nothing is computed: a message travels unchanged.
draft-too-long = Too long: { $count } bytes, at most { $limit } fit.
draft-too-many = A session has room for { $limit } messages, and they are sent.
draft-blank = There is nothing to see in it: type some text.
draft-over = This connection is over: it carries no more messages. Your text stays here.
draft-of-file = The file has no scenario to which a message could be added.
draft-anew = Start anew, without the flipped byte
earlier-rows = Show { $count } earlier
no-message = No message has travelled yet.
layer-wire = On the wire
layer-padded = With padding
layer-compressed = Compressed
layer-plaintext = Decrypted
direction-client = Client to server
direction-server = Server to client
hex-byte = Byte { $number } of { $count }: { $value }, { $field }
signed-part = Hashed by the issuer with { $hash }: { $count } bytes
signed-part-unknown = Hashed and signed by the issuer ({ $algorithm }): { $count } bytes
signed-signature = Signature over the hash ({ $algorithm })
fold-show = Show all bytes
fold-hide = Fold long values
bytes-more = { $count } more
length-in-short = { $count } B
length-in-bytes = { $count ->
        [one] 1 byte
       *[other] { $count } bytes
    }

choice-version = Version
choice-cipher-suite = Cipher suite
choice-group = Group
choice-signature-scheme = Signature algorithm
choice-compression = Compression method
choice-application-protocol = Application protocol
choice-nothing = Nothing in common

# The choices of the scenario. Each field is a parameter of the page's link.
choices-outcome-good = With these choices both sides come to an encrypted connection.
choices-outcome-failed = { $actor ->
        [client] The client ends it. { $reason }
       *[server] The server ends it. { $reason }
    }
choices-to-failure = See where it fails
presets-usual = Two that get on
presets-disagreement = Their offers differ
presets-certificate = The certificate is wrong
preset-all-fits = Everything fits
preset-expired = Expired certificate
preset-other-name = Certificate for another name
preset-unknown-authority = Unknown authority
preset-self-signed = Self-signed certificate
preset-wrong-clock = The client’s clock is wrong
preset-old-client = An old client
preset-nothing-in-common = No cipher suite in common
preset-ecdhe = ECDHE: each side sends half a secret
preset-tls13 = TLS 1.3: half a secret in each hello
preset-todays-browser = Today’s browser: TLS 1.3 with X25519MLKEM768
preset-wrong-group = TLS 1.3: the client guesses the wrong group
preset-old-server = TLS 1.3 meets an old server
preset-tls13-resumption = TLS 1.3: the two meet again
preset-early-data-copied = TLS 1.3: an order is copied, and taken twice
preset-early-data-refused = TLS 1.3: an order is copied, and refused
preset-early-data = TLS 1.3: data with the first message (0-RTT)
preset-tls13-client-certificate = TLS 1.3: both show certificates
preset-ecdsa-certificate = TLS 1.3 with an ECDSA certificate
preset-ed25519-certificate = TLS 1.3 with an Ed25519 certificate
preset-resumption = A second connection
preset-client-certificate = The client shows a certificate as well
preset-no-client-certificate = The client has no certificate
preset-block-cipher = Block cipher and compression
choices-connection = Connection
choices-client = Client
choices-server = Server
choose-host = Server name
choose-host-refused = “{ $value }” is not a host name. Enter a name such as www.example.test, or an IP address.
choose-resume = Second connection
choose-resume-none = None
choose-resume-session-id = Resumes by session id
choose-resume-ticket = Resumes by ticket
choose-early-data = Early data (TLS 1.3 with a ticket)
choose-early-data-no = None
choose-early-data-once = Once with each ticket
choose-early-data-always = As often as they come
choose-early-data-copied-once = Once with each ticket; somebody sends a copy
choose-early-data-copied-always = As often as they come; somebody sends a copy
choose-leader = Whose preference wins
choose-leader-client = The client’s
choose-leader-server = The server’s
choose-trust = Trusts
choose-trust-lab = The lab’s authority
choose-trust-other = Another authority
choose-trust-both = Both
choose-trust-nobody = Nobody
choose-clock = Clock
choose-clock-0 = Right
choose-clock--3456000 = 40 days behind
choose-clock-6048000 = 70 days ahead
choose-client-certificate = Has a certificate of its own
choose-client-key = Key of the client’s certificate
choose-client-key-rsa = RSA
choose-client-key-ecdsa-p256 = ECDSA, P-256
choose-client-key-ed25519 = Ed25519
choose-client-versions = Versions offered
choose-client-suites = Cipher suites, best first
choose-suites-note = ChaCha20-Poly1305 comes only with ECDHE; there is no such suite with RSA key exchange.
choose-client-groups = Groups for ECDHE, best first
choose-client-compression = Compression, best first
choose-client-protocols = Application protocols (ALPN), best first
choose-client-extended-master-secret = Extended master secret
choose-client-encrypt-then-mac = Encrypt-then-MAC
choose-grease = Meaningless numbers in between (GREASE)
choose-certificate = Certificate
choose-certificate-valid = Valid
choose-certificate-expired = Expired
choose-certificate-not-yet-valid = Not yet valid
choose-certificate-other-name = For another name
choose-certificate-unknown-authority = From an unknown authority
choose-certificate-self-signed = Self-signed
choose-certificate-weak = With a weak key
choose-key = RSA key
choose-key-2048 = 2048 bits
choose-key-3072 = 3072 bits
choose-key-4096 = 4096 bits
choose-server-keys = Keys of the server’s certificates, best first
choose-ask-client = Asks for the client’s certificate
choose-ask-client-no = No
choose-ask-client-optional = Yes, it may be missing
choose-ask-client-required = Yes, and insists
choose-server-versions = Versions spoken
choose-server-suites = Cipher suites, best first
choose-server-groups = Groups for ECDHE, best first
choose-server-compression = Compression, best first
choose-server-protocols = Application protocols (ALPN), best first
choose-server-extended-master-secret = Extended master secret
choose-server-encrypt-then-mac = Encrypt-then-MAC

server-key-lab = **Simplified here:** the keys of the lab’s server and its authorities never change, and its source code shows them to everybody. The certificates are issued anew for each session.
server-key-fresh = **Simplified here:** the server’s key was made for this session. Anyone with the link can make it again, even the private key. The keys of the authorities never change, and the lab’s source code shows them to everybody. The certificates are issued anew for each session.
key-choice = Whose key
key-choice-lab = The lab’s: fixed and public
key-choice-made-here = Fresh, made here just now
key-choice-from-link = Fresh, from the link
key-generate = New keys: { $bits } bits
key-note-lab = The lab’s keys are fixed, and its source code shows them.
key-note-fresh = Anyone with the link to this page can make this key again, even the private key. It is for learning only.
key-note-weak = The certificate with a weak key has a key of its own, of 1024 bits: choose another certificate for new keys.
key-first-prime = Looking for the first prime.
key-second-prime = The first prime is found. Looking for the second one.
key-tested = { $tested ->
        [one] One candidate tested;
       *[other] { $tested } candidates tested;
    } it takes about { $expected } on average. How many it takes is chance.
key-on-main-thread = This browser gives the search no thread of its own. It runs in this page between everything else, and takes longer.
key-made-here = Fresh key, made here just now. The session runs with it.
key-from-link = Fresh key, brought by the link. The session runs with it.
key-failed = The search for new keys broke off. Nothing has changed.

link-cut-off = This link was cut off; you see another session.
link-perhaps-cut-off = Perhaps this link was cut off; then you see another session than was meant.
link-ignored = Not understood in the link, and left out: { $parts }
link-without-step = This session does not have the step { $step } of the link; you see its beginning.
# What is shown was in a file
file-shown = This is what the file holds.
file-run-again = Run its scenario again
file-incomplete = This file is from an earlier version of the lab and lacks what explains its bytes; its scenario has been run again.
# Why no session can have what a link, a file or the learner wants. $field is the way to it, in the lab's own names, for
# example “messages[3].text”; $limit is in bytes of UTF-8 or in entries
scenario-problem-empty = “{ $field }” is empty, and must not be.
scenario-problem-too-long = “{ $field }” is longer than { $limit } bytes.
scenario-problem-too-many = “{ $field }” has more than { $limit } entries.
scenario-problem-too-large = “{ $field }” is greater than { $limit }.
scenario-problem-repeated = “{ $field }” has the same entry twice.
scenario-problem-unusable = “{ $field }” has a value that no session can have.
# To somebody who follows a link or presses a key for something that the page around the lab does not leave to them
link-held = Locked by the embedding page.

## What can be taken away, and what can be opened. Each file has its name, and as attribute what it is for and what
## opens it.

export-capture = Recording (pcapng)
    .about = Every byte as it went over the wire. The keys are in it, so Wireshark opens and decrypts it.
export-key-log = Keys (SSLKEYLOGFILE)
    .about = The keys of the session alone, as browsers write them. Wireshark and tshark read them beside a recording.
export-certificates = Certificates (PEM)
    .about = The certificates that the two sides show each other. OpenSSL reads them: openssl x509 -text.
export-roots = Trusted authorities (PEM)
    .about = The authorities that the client trusts. With them, openssl verify checks the certificates.
export-server-key = The server’s private key (PEM)
    .about = With RSA key exchange, only this key opens the pre-master secret, and Wireshark decrypts with it. With ECDHE it opens nothing. OpenSSL reads it.
export-timeline = The whole session (JSON)
    .about = Every step and every value, for programs of your own; it can be opened here again. Its JSON Schema lies beside this page, in schema/timeline-2.json.
exports-secrets = The recording, the keys and the private key hold the secrets of this session. For a session of the lab that is fine. Give those of a real one to nobody.
exports-open-note = A file with a whole session (JSON) from this lab. You can also drop it anywhere on the page.
exports-making = Being made: { $what }
exports-opening = The file is being read.
exports-saved = Handed to the browser to save: { $what }
export-problem-not-loaded = The part of the page that makes and reads files could not be loaded. Check the connection and try again.
export-problem-broken-off = The export broke off, and there is no file. Try again; the session here is as it was.
export-problem-nothing-there = There is nothing to take away: this session has none. Choose another file, or another session.
export-problem-unreadable = The browser could not read the file. Nothing has changed; check that it is still there, and try again.
export-problem-too-long = The file is too long: a session has at most { $megabytes } MB. Nothing has changed; choose another file.
export-problem-not-json = The file is no JSON, or is incomplete: line { $detail } does not fit. Nothing has changed; export the session once more.
export-problem-not-a-timeline = The file is JSON, but no session of this lab. Nothing has changed; choose one that was taken away here as a whole session.
export-problem-wrong-version = This page does not know version { $detail } of the file’s format. Nothing has changed; open the file with the page that made it.
export-problem-missing-field = The session in the file lacks { $detail }. Nothing has changed; export it once more.
export-problem-unknown-field = This page does not know { $detail } in the file’s session. Nothing has changed; export it once more.
export-problem-bad-value = In the file, { $detail } has a value that no session can have. Nothing has changed; export it once more.
export-problem-scenario = No session can be as the file says: { $reason } Nothing has changed; choose another file.

validation-passed = All { $count } checks passed
# $actor is who checks the certificates.
certificate-kind-leaf = { $actor ->
        [client] Server’s certificate
       *[server] Client’s certificate
    }
certificate-kind-intermediate = Intermediate authority
certificate-kind-root = Trusted root
certificate-signed-by = signed by { $issuer }
certificate-trusted = { $actor ->
        [client] in the client’s own store
       *[server] in the server’s own store
    }
certificate-anchor = { $actor ->
        [client] Trusted by the client beforehand
       *[server] Trusted by the server beforehand
    }
certificate-validity = { $from } to { $until }
certificate-key = { $kind }, { $bits } bits
certificate-key-unknown = another kind of key
derivation-equal = Both sides have come to the same keys, and none of them has ever travelled.
derivation-different = The two sides have come to different keys.
check-passed = passed

flip-byte = Flip a byte on the way
flip-undo = Let it pass unchanged
byte-flip = Flip byte { $byte } on its way
byte-undo = Let byte { $byte } pass unchanged
change-place = { $message }, byte { $byte }:
change-before = sent as
change-after = arrived as
changes-more = and { $count } more
changes-undo = Undo
# The button over the envelope, and what it shows.
picking-open = Flip one of its bytes
picking-title = Flip which byte of { $message }?
picking-rest = { $count ->
        [one] One more byte can be flipped in Every byte.
       *[other] { $count } more bytes can be flipped in Every byte.
    }
# The eavesdropper's panel.
listener-reads-title = Can read:
listener-reads = { $count ->
        [one] one message, { $size }.
       *[other] { $count } messages, { $size }.
    }
listener-learns-title = Can tell:
listener-learns = who talks with { $host }, when, and how long each message is. This one: { $size }, from the { $actor ->
        [client] client
       *[other] server
    }.
listener-sealed-title = Stays shut:
listener-sealed = { $count ->
        [one] the locked part of one message, { $size }.
       *[other] the locked part of { $count } messages, { $size }.
    }
trials-title = Try it yourself:
trial-flipped-byte = Flip a byte
trial-expired-certificate = { $detail ->
    [story] An expired card
   *[other] An expired certificate
}
trial-eavesdropper = Listen in

yes = yes
no = no
flags-none = none

## The names of the protocol’s values, fields, calculations and checks. The keys are the engine’s.
# What a field is and why it is there stands in explanations.ftl.

item-client-random = Client random
item-server-random = Server random
item-modulus = Public key, modulus n
item-public-exponent = Public key, exponent e
item-private-exponent = Private key d (never leaves)
item-pre-master-secret = Pre-master secret
item-padded-pre-master-secret = Padded block m
item-encrypted-pre-master-secret = Encrypted secret c
item-named-group = Group
item-client-ephemeral-private-key = Client ephemeral private key
item-client-ephemeral-public-key = Client ephemeral public key
item-server-ephemeral-private-key = Server ephemeral private key
item-server-ephemeral-public-key = Server ephemeral public key
item-shared-secret = Shared secret
item-decapsulation-key = Client decapsulation key (seed)
item-encapsulation-key = Client encapsulation key
item-encapsulation-seed = Encapsulation seed
item-encapsulated-secret = Encapsulated secret
item-ml-kem-secret = ML-KEM secret
item-curve-secret = Curve secret
item-key-exchange-parameters = Parameters: group and public key
item-session-hash = Hash of the handshake so far
item-master-secret = Master secret
item-zeros = Zeros
item-pre-shared-key = Pre-shared key
item-early-secret = Early secret
item-derived-secret = Derived secret
item-handshake-secret = Handshake secret
item-main-secret = Main secret
item-client-early-traffic-secret = Client early traffic secret
item-client-handshake-traffic-secret = Client handshake traffic secret
item-server-handshake-traffic-secret = Server handshake traffic secret
item-client-application-traffic-secret = Client application traffic secret
item-server-application-traffic-secret = Server application traffic secret
item-exporter-secret = Exporter secret
item-resumption-secret = Resumption secret
item-binder-key = Binder key
item-finished-key = Finished key
item-ticket-nonce = Ticket nonce
item-binder = Binder
item-received-binder = Received binder
item-hkdf-label = HKDF label
item-signed-content = Signed content
item-inner-plaintext = Inner plaintext
item-record-padding = Record padding
item-key-block = Key block
item-client-write-key = Client write key
item-server-write-key = Server write key
item-client-write-nonce = Client nonce part
item-server-write-nonce = Server nonce part
item-client-write-iv = Client write IV
item-server-write-iv = Server write IV
item-handshake-hash = Hash of the handshake so far
item-label = Label
item-client-verify-data = Client verify_data
item-server-verify-data = Server verify_data
item-received-verify-data = Received verify_data
item-plaintext = Plaintext
item-sequence-number = Sequence number
item-nonce = Nonce
item-additional-data = Additional data
item-ciphertext = Ciphertext
item-authentication-tag = Authentication tag
item-client-write-mac-key = Client MAC key
item-server-write-mac-key = Server MAC key
item-compressed-plaintext = Compressed plaintext
item-initialization-vector = Initialization vector
item-padded-plaintext = Plaintext in whole blocks
item-record-mac = MAC
item-received-record-mac = Received MAC
item-handshake-messages = All messages so far
item-signature = Signature
item-session-ticket = Session ticket
item-hash-function = Hash function
item-cipher-name = Cipher
item-signature-algorithm = Signature algorithm
item-signer-modulus = Signer’s public key, modulus n
item-signer-public-exponent = Signer’s public key, exponent e
item-signer-private-exponent = Signer’s private key d (never leaves)
item-signer-public-key = Signer’s public key
item-signer-private-key = Signer’s private key (never leaves)
item-to-be-signed = Signed part of the certificate
item-signed-hash = Hash of the signed bytes
item-recovered-block = Block m inside the signature
item-explicit-nonce = Nonce part in the record
item-record-type = Type of the record
item-record-version = Version of the record
item-record-length = Length

operation-generate-pre-master-secret = Make the pre-master secret
    .formula = version ‖ 46 random bytes
operation-encrypt-pre-master-secret = Encrypt for the server only
    .formula = c = m^e mod n
operation-decrypt-pre-master-secret = Decrypt with the private key
    .formula = m = c^d mod n
    .matched = Padding and version are right: the last 48 bytes are the secret
    .mismatched = { $fault ->
        [number] This is no number below n: random bytes take the secret’s place
        [version] The version is not the offered one: random bytes take the secret’s place
       *[padding] The padding is wrong: random bytes take the secret’s place
    }
operation-generate-key-pair = Make a key pair
    .formula = public key = private key · G, or with ML-KEM KeyGen(seed)
operation-sign-key-exchange = Sign the parameters
    .formula = signature = Sign(private key, client random ‖ server random ‖ parameters)
operation-verify-key-exchange = Check the server’s signature
    .formula = Verify(public key, client random ‖ server random ‖ parameters, signature)
    .matched = The signature fits: the certificate is the server’s own
    .mismatched = The signature does not fit: another key made it, or it covers other bytes
operation-agree-on-secret = Compute the shared secret
    .formula = secret = own private key · peer’s public key
    .mismatched = The peer’s key is no point of the group, or one of small order
operation-encapsulate-secret = Encapsulate a secret
    .formula = ML-KEM secret, encapsulated secret = Encaps(encapsulation key, seed)
    .mismatched = The client’s key is no ML-KEM key
operation-decapsulate-secret = Decapsulate the secret
    .formula = ML-KEM secret = Decaps(decapsulation key, encapsulated secret)
operation-join-secrets = Join both secrets
    .formula = shared secret = ML-KEM secret ‖ curve secret
operation-extract-secret = Mix in a secret
    .formula = HKDF-Extract(secret so far, new secret)
operation-expand-secret = Derive a secret for one use
    .formula = HKDF-Expand(secret, HKDF label)
operation-expand-key = Derive a write key or IV
    .formula = HKDF-Expand(traffic secret, HKDF label)
operation-expand-finished-key = Derive the proof’s key
    .formula = finished key = HKDF-Expand(secret, HKDF label)
operation-compute-binder = Compute the binder
    .formula = binder = HMAC(finished key, handshake hash)
operation-check-binder = Check the binder
    .formula = HMAC(finished key, handshake hash) = received binder ?
    .matched = Equal: the client has the pre-shared key
    .mismatched = Not equal: it has another key, or its hello was changed
operation-derive-master-secret = Derive the master secret
    .formula = PRF(pre-master secret, "master secret", client random ‖ server random)
operation-derive-extended-master-secret = Derive the master secret
    .formula = PRF(pre-master secret, "extended master secret", session hash)
operation-derive-keys = Derive the keys
    .formula = PRF(master secret, "key expansion", server random ‖ client random)
operation-compute-verify-data = Compute the proof
    .formula = verify_data = { $exchange ->
        [tls13] HMAC(finished key, handshake hash)
       *[other] PRF(master secret, label, handshake hash)
    }
operation-check-verify-data = Check the proof
    .formula = { $exchange ->
        [tls13] HMAC(finished key, handshake hash)
       *[other] PRF(master secret, label, handshake hash)
    } = received verify_data ?
    .matched = Equal: both saw the same handshake and have the same keys
    .mismatched = Not equal: the handshakes differ
operation-seal-record = Encrypt and authenticate
    .formula = ciphertext, tag = AEAD(key, nonce, additional data, plaintext)
operation-open-record = Verify and decrypt
    .formula = plaintext = AEAD⁻¹(key, nonce, additional data, ciphertext, tag)
    .matched = The tag fits: nothing was changed
    .mismatched = The tag does not fit: something was changed
operation-compress-fragment = Compress
    .formula = compressed = DEFLATE(plaintext)
operation-decompress-fragment = Decompress
    .formula = plaintext = DEFLATE⁻¹(compressed)
    .mismatched = This is no compressed text, or too long a one
operation-compute-record-mac = Make the MAC
    .formula = MAC = HMAC(MAC key, additional data ‖ data)
operation-check-record-mac = Check the MAC
    .formula = MAC = HMAC(MAC key, additional data ‖ data)
    .matched = The MAC fits: nothing was changed
    .mismatched = The MAC does not fit: something was changed
operation-encrypt-blocks = Encrypt block by block
    .formula = ciphertext = AES-CBC(key, initialization vector, whole blocks)
operation-decrypt-blocks = Decrypt block by block
    .formula = whole blocks = AES-CBC⁻¹(key, initialization vector, ciphertext)
    .mismatched = The padding is wrong: something was changed
operation-sign-handshake = Sign the handshake
    .formula = signature = Sign(private key, handshake so far)
operation-verify-handshake = Check the signature of the handshake
    .formula = Verify(public key, handshake so far, signature)
    .matched = The signature fits: the certificate is its sender’s own
    .mismatched = The signature does not fit: the certificate is not its sender’s own
operation-make-signed-content = Put the signed content together
    .formula = signed content = 64 spaces ‖ text ‖ 00 ‖ handshake hash
operation-hash-handshake = Hash the handshake so far
    .formula = hash = Hash(message ‖ message ‖ …)
operation-make-nonce = Put the nonce together
    .formula = nonce = part from the key block ‖ part in the record
operation-xor-nonce = Make the nonce
    .formula = nonce = write IV ⊕ sequence number
operation-make-additional-data = Put the additional data together
    .formula = additional data = { $exchange ->
        [tls13] type ‖ version ‖ length
       *[other] sequence number ‖ type ‖ version ‖ length
    }
operation-make-inner-plaintext = Put the inner plaintext together
    .formula = inner plaintext = content ‖ type ‖ padding
operation-verify-certificate = Check the certificate’s signature
    .formula = { $key ->
        [curve] Verify(issuer’s public key, certificate, signature) ?
       *[rsa] m = signature^e mod n, ends with Hash(certificate) ?
    }
    .matched = { $key ->
        [curve] The signature fits: the issuer signed exactly this
       *[rsa] The block ends with the hash: the issuer signed exactly this
    }
    .mismatched = The signature is not the issuer’s on these bytes

value-grease = A number without meaning, reserved so that servers learn to pass over what they do not know (RFC 8701).
field-group = Fields of { $name }
field-padded-block = Padded block
field-padded-block-type = Type: encryption
field-padded-block-padding = Padding, no zeros
field-padded-block-separator = End of padding
field-padded-text = Padded text
field-padded-text-content = Text
field-padded-text-mac = MAC
field-padded-text-padding = Padding
field-padded-text-padding-length = Padding length
field-pre-master-secret-version = Version
field-pre-master-secret-random = Random
field-alert = Alert
field-alert-level = Level
field-alert-description = Description
field-certificate-list = Certificate list
field-certificate-list-length = Length
field-certificate = Certificate
field-certificate-length = Length
field-certificate-value = Certificate (DER)
field-certificate-entry = Certificate entry
field-certificate-request-context = Request context
field-certificate-request-context-length = Length
field-certificate-request-context-value = Value
field-certificate-request-types = Kinds of certificate
field-certificate-request-types-length = Length
field-certificate-request-type = Kind of certificate
field-certificate-request-signature-algorithms = Signature algorithms
field-certificate-request-signature-algorithms-length = Length
field-certificate-request-signature-algorithm = Signature algorithm
field-certificate-request-authorities = Trusted authorities
field-certificate-request-authorities-length = Length
field-certificate-request-authority = Authority
field-certificate-request-authority-length = Length
field-certificate-request-authority-name = Name (DER)
field-certificate-verify-signature-algorithm = Signature algorithm
field-certificate-verify-signature = Signature of the handshake so far
field-certificate-verify-signature-length = Length
field-certificate-verify-signature-value = Signature
field-client-hello-version = Client version
field-client-hello-random = Client random
field-client-hello-session-id = Session ID
field-client-hello-session-id-length = Length
field-client-hello-session-id-value = Value
field-client-hello-cipher-suites = Cipher suites
field-client-hello-cipher-suites-length = Length
field-client-hello-cipher-suite = Cipher suite
field-client-hello-compression-methods = Compression methods
field-client-hello-compression-methods-length = Length
field-client-hello-compression-method = Compression method
field-client-key-exchange-keys = Encrypted pre-master secret
field-encrypted-pre-master-secret-length = Length
field-encrypted-pre-master-secret = Encrypted value
field-client-key-exchange-public-key = Ephemeral public key
field-client-key-exchange-public-key-length = Length
field-curve-point-form = Form of the point
field-curve-point-x = Coordinate x
field-curve-point-y = Coordinate y
field-curve-coordinate = Coordinate u
field-extensions = Extensions
field-extensions-length = Length
field-extension = Extension
field-extension-type = Type
field-extension-data-length = Length
field-extension-data = Data
field-server-name-list = Server names
field-server-name-list-length = Length
field-server-name-type = Name type
field-server-name = Server name
field-server-name-length = Length
field-server-name-value = Name
field-max-fragment-length = Longest plaintext of a record
field-application-protocols = Application protocols
field-application-protocols-length = Length
field-application-protocol = Application protocol
field-application-protocol-length = Length
field-application-protocol-value = Name
field-record-size-limit = Longest plaintext in bytes
field-session-ticket = Session ticket
field-supported-versions = Supported versions
field-supported-versions-length = Length
field-supported-version = Version
field-selected-version = Selected version
field-named-groups = Groups for key exchange
field-named-groups-length = Length
field-named-group = Group
field-ec-point-formats = Point formats
field-ec-point-formats-length = Length
field-ec-point-format = Point format
field-certificate-status-type = Kind of status
field-ocsp-responder-ids = Trusted responders
field-ocsp-responder-ids-length = Length
field-ocsp-responder-id = Responder
field-ocsp-responder-id-length = Length
field-ocsp-responder-id-value = Name or key hash (DER)
field-ocsp-request-extensions = Request extensions
field-ocsp-request-extensions-length = Length
field-ocsp-request-extensions-value = Extensions (DER)
field-signed-certificate-timestamps = Certificate timestamps
field-signed-certificate-timestamps-length = Length
field-signed-certificate-timestamp = Certificate timestamp
field-signed-certificate-timestamp-length = Length
field-signed-certificate-timestamp-value = Signed timestamp
field-hello-padding = Padding, all zeros
field-certificate-compression-algorithms = Certificate compression
field-certificate-compression-algorithms-length = Length
field-certificate-compression-algorithm = Algorithm
field-psk-key-exchange-modes = Modes for pre-shared keys
field-psk-key-exchange-modes-length = Length
field-psk-key-exchange-mode = Mode
field-psk-identities = Identities of pre-shared keys
field-psk-identities-length = Length
field-psk-identity = Identity
field-psk-identity-length = Length
field-psk-identity-value = Value
field-psk-obfuscated-ticket-age = Obfuscated ticket age
field-psk-binders = Binders
field-psk-binders-length = Length
field-psk-binder = Binder
field-psk-binder-length = Length
field-psk-binder-value = Value
field-psk-selected-identity = Selected identity
field-maximum-early-data = Maximum early data in bytes
field-cookie = Cookie
field-cookie-length = Length
field-cookie-value = Value
field-key-shares = Key shares
field-key-shares-length = Length
field-key-share = Key share
field-key-share-group = Group
field-key-share-key-exchange = Public value
field-key-share-key-exchange-length = Length
field-key-share-key-exchange-value = Value
field-key-share-encapsulation-key = ML-KEM encapsulation key
field-key-share-encapsulated-secret = ML-KEM encapsulated secret
field-key-share-selected-group = Selected group
field-trust-anchors = Trusted authorities
field-trust-anchors-length = Length
field-trust-anchor = Authority
field-trust-anchor-length = Length
field-trust-anchor-value = Identifier
field-signature-schemes = Signature algorithms
field-signature-schemes-length = Length
field-signature-scheme = Signature algorithm
field-renegotiated-connection = Renegotiated connection
field-renegotiated-connection-length = Length
field-renegotiated-connection-value = verify_data
field-finished-verify-data = verify_data
field-handshake = Handshake message
field-handshake-type = Type
field-handshake-length = Length
field-handshake-body = Body
field-new-session-ticket-lifetime-hint = Lifetime in seconds
field-new-session-ticket-lifetime = Lifetime in seconds
field-new-session-ticket-age-add = Added to the age
field-new-session-ticket-nonce = Ticket nonce
field-new-session-ticket-nonce-length = Length
field-new-session-ticket-nonce-value = Value
field-new-session-ticket = Session ticket
field-new-session-ticket-length = Length
field-new-session-ticket-value = Sealed ticket
field-key-update-request = Request for a new key
field-record = Record
field-record-content-type = Content type
field-record-version = Version
field-record-fragment-length = Length
field-record-fragment = Protected fragment
field-record-explicit-nonce = Explicit nonce
field-record-ciphertext = Ciphertext
field-record-authentication-tag = Authentication tag
field-record-initialization-vector = Initialization vector
field-record-mac = MAC
field-plaintext = Plaintext
field-change-cipher-spec = Change cipher spec
field-handshake-fragment = Part of a handshake message
field-alert-fragment = Part of an alert
field-application-data = Data
field-server-hello-version = Server version
field-server-hello-random = Server random
field-server-hello-session-id = Session ID
field-server-hello-session-id-length = Length
field-server-hello-session-id-value = Value
field-server-hello-cipher-suite = Cipher suite
field-server-hello-compression-method = Compression method
field-server-key-exchange-parameters = Signed parameters
field-server-key-exchange-curve-type = Kind of curve
field-server-key-exchange-named-curve = Group
field-server-key-exchange-public-key = Ephemeral public key
field-server-key-exchange-public-key-length = Length
field-server-key-exchange-signature-algorithm = Signature algorithm
field-server-key-exchange-signature = Signature of the server
field-server-key-exchange-signature-length = Length
field-server-key-exchange-signature-value = Signature
field-hkdf-label = HKDF label
field-hkdf-label-output-length = Length of the result
field-hkdf-label-label = Label
field-hkdf-label-label-length = Length
field-hkdf-label-label-value = Text
field-hkdf-label-context = Context
field-hkdf-label-context-length = Length
field-hkdf-label-context-value = Value
field-signed-content = Signed content
field-signed-content-spaces = 64 spaces
field-signed-content-context = Text
field-signed-content-separator = Separator
field-signed-content-transcript-hash = Hash of the handshake so far
field-inner-plaintext = Inner plaintext
field-inner-plaintext-content = Content
field-inner-plaintext-content-type = Content type
field-inner-plaintext-padding = Padding

# Parts of a certificate, and of compressed records
field-compressed-text = Compressed text
field-zlib-method = Method and window
field-zlib-flags = Flags
field-deflate-blocks = Compressed blocks
field-deflate-flush-marker = End of the flush
field-unreadable-fragment = Unreadable content
field-der-tag = Tag
field-der-length = Length
field-der-unused-bits = Unused bits
field-der-element = Element
field-der-content = Content
field-der-unreadable = Unreadable bytes
field-certificate-signed-part = Signed part (TBSCertificate)
field-certificate-signature-algorithm = Signature algorithm
field-certificate-signature = Signature of the issuer
field-ecdsa-signature = ECDSA signature
field-ecdsa-signature-r = Number r
field-ecdsa-signature-s = Number s
field-certificate-version = Version
field-certificate-serial-number = Serial number
field-certificate-signed-algorithm = Signature algorithm
field-certificate-issuer = Issuer
field-certificate-validity = Validity
field-certificate-not-before = Not before
field-certificate-not-after = Not after
field-certificate-subject = Subject
field-certificate-issuer-unique-id = Unique identifier of the issuer
field-certificate-subject-unique-id = Unique identifier of the subject
field-algorithm-identifier = Algorithm
field-algorithm-parameters = Parameters
field-certificate-public-key = Public key of the subject
field-certificate-public-key-algorithm = Algorithm of the key
field-certificate-public-key-bits = Bytes of the key
field-rsa-public-key = RSA public key
field-rsa-modulus = Modulus n
field-rsa-public-exponent = Public exponent e
field-elliptic-curve-point = Point on the curve
field-name-part = Part of the name
field-name-attribute = Attribute
field-name-attribute-type = Type of the attribute
field-name-attribute-value = Value of the attribute
field-general-name-host = Host name
field-general-name-email = E-mail address
field-general-name-uri = Web address
field-general-name-ip-address = IP address
field-general-name-directory = Directory name
field-general-name-registered-id = Registered number
field-general-name-other = Other name
field-certificate-extensions = Extensions
field-certificate-extension = Extension
field-certificate-extension-id = Type of the extension
field-certificate-extension-critical = Critical
field-certificate-extension-value = Content of the extension
field-basic-constraints = Basic constraints
field-basic-constraints-authority = Is an authority
field-basic-constraints-path-length = Longest path
field-key-usage = Key usage
field-extended-key-usage = Extended key usage
field-extended-key-usage-purpose = Purpose
field-subject-alternative-names = Names of the subject
field-issuer-alternative-names = Names of the issuer
field-subject-key-identifier = Identifier of this key
field-authority-key-identifier = Key of the issuer
field-authority-key-identifier-key = Identifier of the issuer’s key
field-authority-key-identifier-issuer = Issuer of the issuer’s certificate
field-authority-key-identifier-serial-number = Serial number of the issuer’s certificate
field-name-constraints = Name constraints
field-name-constraints-permitted = Permitted names
field-name-constraints-excluded = Excluded names
field-name-constraints-subtree = Range of names
field-name-constraints-distance = Distance
field-certificate-policies = Policies
field-certificate-policy = Policy
field-certificate-policy-id = Number of the policy
field-certificate-policy-qualifiers = Remarks on the policy
field-crl-distribution-points = Lists of revoked certificates
field-crl-distribution-point = Source of a list
field-crl-distribution-point-name = Address of the list
field-crl-distribution-point-reasons = Reasons
field-crl-distribution-point-issuer = Issuer of the list
field-authority-information-access = Access to the issuer
field-authority-information-access-description = Service of the issuer
field-authority-information-access-method = Kind of the service
field-certificate-timestamps = Promises of public logs

check-parsed = Readable
check-chain-complete = Leads to a trusted root
check-signature = Signed by its issuer
check-validity-period = Valid today
check-host-name = Is for this name
check-supported-key = Key is strong enough
check-certificate-authority-flag = Issuer may issue
check-name-constraints = Issuer may issue for these names
check-key-usage = Key may be used for this
check-extended-key-usage = Is for this purpose
check-critical-extensions = Nothing critical unknown

evidence-received-index = Place in the message
evidence-received-certificates = Certificates sent
evidence-most-certificates = At most
evidence-der-length = Length in bytes
evidence-subject = Subject
evidence-parse-error = Problem
evidence-parse-error-place = Where
evidence-parse-error-position = At byte
evidence-parse-error-expected = Expected there
evidence-parse-error-found = Found there
evidence-path-length = Certificates in the chain
evidence-path-subjects = Chain
evidence-unused-certificates = Sent but not needed
evidence-trusted-root = Trusted root
evidence-missing-issuer = Issuer not found
evidence-trusted-roots = Trusted roots
evidence-signature-algorithm = Algorithm
evidence-issuer = Issuer
evidence-computed-digest = Hash of the signed bytes
evidence-signature = Signature s
evidence-recovered-block = s^e mod n
evidence-recovered-digest = Hash in the signature
evidence-padding-well-formed = Padding is right
evidence-issuer-modulus-bits = Issuer’s key in bits
evidence-issuer-public-exponent = Issuer’s exponent e
evidence-not-before = Valid from
evidence-not-after = Valid until
evidence-now = { $actor ->
        [client] Client’s clock
       *[server] Server’s clock
    }
evidence-asked-name = Name asked for
evidence-presented-names = Names in the certificate
evidence-matching-name = Name that fits
evidence-authority-flag = Is an authority
evidence-allowed-intermediates = Authorities allowed below
evidence-intermediates-below = Authorities below
evidence-position = Place in the chain
evidence-version = X.509 version
evidence-present-usages = Allowed uses
evidence-required-usage = Needed use
evidence-permitted-names = Names it may issue for
evidence-excluded-names = Names it may not issue for
evidence-offending-name = Name that is not allowed
evidence-offending-subject = In the certificate of
evidence-key-algorithm = Kind of key
evidence-key-bits = Key in bits
evidence-minimum-key-bits = At least
evidence-unhandled-extensions = Unknown extensions

## The words of the interface itself: buttons, labels, and what only a screen reader says.

interface-product = Handshake Lab
interface-handshake = Handshake
handshake-rsa = RSA key exchange
handshake-ecdhe = ECDHE
handshake-tls13 = TLS 1.3
interface-new-session = New session
interface-choices = What if …
interface-exports = Take away
interface-viewpoint = Seen by
interface-detail = Detail
interface-theme-system = Theme: system
interface-theme-light = Theme: light
interface-theme-dark = Theme: dark
interface-menu = Menu
interface-help = Help: keys
interface-skip = Skip to the main button

# The rail
interface-chapters = The six steps
interface-done = Done:

# The ladder
interface-ladder = Messages on the wire
interface-fatal = fatal
interface-altered = changed on the way
interface-passed = Passed:
interface-failed = Failed:

# The panels
interface-client = Client
interface-server = Server
interface-knows = Knows
interface-new = new
interface-shared = the same on both sides
interface-same = =
interface-role-client = from the client:
interface-role-server = from the server:
interface-role-secret = secret:
interface-role-eavesdropper = seen on the wire:
interface-role-neutral = value:
interface-sheet = Panel
interface-sheet-client = Client knows
interface-sheet-server = Server knows
interface-sheet-inspector = Details
interface-sheet-height = Height of the panel
interface-sheet-low = low
interface-sheet-middle = half
interface-sheet-tall = tall
# What there is more of, where there is no room for it
interface-more = + { $count } more
interface-fewer = Show fewer

# The inspector
interface-inspector = Details
interface-taller = More room for the details
interface-lower = Less room for the details
interface-new-window = (opens in a new window)
# To here, from where only the stage is shown
interface-whole = Open the whole lab
interface-fields = Fields
interface-read-all = Read all fields
interface-read-on = Read on
interface-book = All fields so far
interface-select-field = Point at a byte or a field: both sides show what belongs together. Select one, and it says here what it is.
interface-hex = All bytes so far
interface-bytes = Bytes
interface-layers = Layer
interface-inputs = Goes in
interface-outputs = Comes out
interface-reads = Reads
interface-chain = Chain of certificates
interface-checks-of-chain = The chain as a whole
interface-checks = Checks
interface-signed = signed with the next one’s key
interface-not-signed = not signed with the next one’s key
interface-derivation = From the secret to the keys
interface-equal = is the same as
interface-different = differs from
interface-not-seen = not to be seen
interface-possession = Who has what by now
interface-has = has it
interface-lacks = does not have it
interface-client-offers = Client offers
interface-server-can = Server can
interface-chosen = chosen

# How a value was computed
origin = { $kind ->
        [record] from { $source }, step { $step }
        [computed] from “{ $source }”, step { $step }
        [agreed] as agreed in step { $step }
        [here] computed in this step
        [brought] had before the session
        [constant] fixed by the specification
       *[own] put in here by this side
    }
command-check = Check it yourself
command-about = In a terminal with OpenSSL 3, xxd and, for what OpenSSL’s command line cannot do, Python with its package cryptography. It prints what comes out, in hexadecimal.
command-label = Command
command-copy = Copy the command
command-signature = How the signature was checked

# Typing a message
interface-chat-sender = From
interface-chat-message = Your message
interface-chat-send = Send

# Moving through the steps
interface-start = To the start
interface-back = Back
interface-play = Play
interface-pause = Pause
interface-speed = Speed of motion
interface-scrubber = Step

# The help
interface-help-title = Keys
interface-help-next = Next step
interface-help-back = Previous step
interface-help-play = Play or pause
interface-help-ends = First and last step
interface-help-chapters = To one of the six steps
interface-help-bytes = In “Every byte”: from byte to byte, and from field to field
interface-help-help = Show or hide this help
interface-help-close = Close this or another window
interface-help-characters = Use the keys 1 to 6 and ?
interface-key-space = Space
interface-key-home = Home
interface-key-end = End
interface-key-escape = Esc
interface-cancel-key = Cancel
interface-close = Close

# The choices
interface-choices-title = What if …
interface-presets = Ready-made
interface-choices-single = Each choice alone
interface-earlier = One place earlier
interface-connections = Connection
interface-skipped = skipped
interface-lost = does not happen any more

# Taking away and opening
interface-exports-title = Take it with you
interface-exports-open = Open a session
interface-exports-choose = Choose a file
interface-exports-drop = Drop the file here to open the session in it.

# The language
interface-language = Language

# Messages of the page about itself
interface-dismiss = Got it
language-failed = { $language } could not be loaded; the page stays as it is.

## What the page says before its program runs, where that cannot run, and when it breaks. These texts stand in
## index.html, too; each is one line without places, because static/start.js reads no others.

without-javascript = The lab needs JavaScript, and here it is switched off. Allow it for this page and reload.
without-webassembly = The lab needs WebAssembly. This browser lacks or blocks it, as the Lockdown Mode of iPhone, iPad and Mac does. Allow it for this page, or open the page in a current browser.
without-program = A part of the lab could not be loaded. Check the connection and reload. If that does not help, tell the people who host this page.
without-file = Opened as a file, this page cannot load its parts. Open handshake-lab.html: it holds the whole lab. Or put this folder on a web server.
element-without-address = The lab is missing here: this page does not say at which web address it is.
without-origin = The page around cuts the lab off from its own files. Open the lab in a window of its own.
without-title = A secure connection in six steps
without-locked = encrypted
trouble-title = The lab has stopped
trouble-paragraph = Something in its program went wrong; that is not your doing. Reload the page to go on where you were. If that leads here again, begin anew without the link’s choices.
trouble-reload = Reload
trouble-anew = Begin anew
trouble-report = Report for the people who make or host this page
trouble-private = It has been sent to nobody. It holds what the address says of your choices and messages.
trouble-copy = Copy the report
trouble-copied = Copied
trouble-select = It could not be copied from here. It is selected: copy it as any text.
new-version = A new version of the lab is ready.
new-version-begin = Use it now
new-version-later = Later
limit-storage = This browser does not let the lab keep your choice: next time it begins as before.
limit-workers = This browser gives the lab one thread for everything. It all works; long computations take a little longer.
limit-engine = The part of the lab that computes stopped. It was started again, and nothing is lost.
limit-files = The page around the lab may forbid it to save files and to print. If nothing happens, open the lab in a window of its own.
limit-network = There is no network, and this browser does not keep the lab. You can go on here; another language or a file to take away has to wait.

## Course packages: what their start pages say, their descriptions, and H5P's form for authors. xtask reads these texts
## and static/courses/ repeats some, each of one line without places.

course-return = Back to the course
course-absent = There is no course system around this page. The lab works, but it reports your progress to nobody.
course-refused = The course system does not take the lab’s reports. The lab works, but your progress may not count, and next time it may begin anew.
course-chapter = Begins with
course-scenario = Scenario
course-lock = Fixed for the learner
course-lock-locale = The language
course-lock-theme = The colours
course-lock-step = The step
course-lock-detail = The detail
course-lock-viewpoint = The viewpoint
course-lock-speed = The speed
course-lock-scenario = All that makes another session
course-lock-messages = Messages, and edits on the wire

## To take along: the ladder as a picture, the session on paper, a link to share.

picture-title = The messages between a client and { $host }
picture-left-out = … { $count } rows are left out …
printed-worksheet = Worksheet: a secure connection in six steps
printed-name = Name
printed-date = Date
printed-task = Write the name of each message on its numbered line: in the picture and below, the same number means the same name. Tick who knows each value by the end of its step.
printed-session = { $host } · { $time } · seed { $seed }
printed-not-reached = The session did not get here.
printed-answers = Answers to the worksheet
printed-more = … and { $count } more steps.

interface-share = Share
interface-share-title = Share this session
interface-share-session = Which session the link opens
interface-share-fixed = This very session: everybody sees the same bytes
interface-share-fresh = A fresh session each time, with the same choices
interface-share-place = At this step and with this view
interface-share-link = Link
interface-share-fragment = Goes behind the address of any lab or copy of the file, and leads here
interface-share-snippet = For a page of your own
interface-share-copy = Copy
interface-share-system = Pass on …
interface-share-code = The link as a QR code
interface-share-download = Download (SVG)
share-no-address = Here the lab is a file or part of another page, and has no address that others could open. Give them the file, or share from a lab on a web site.
# The session that is shown was in a file
share-of-file = This session was in a file. The link runs its scenario again; whatever was changed in the file is not in it.
share-no-scenario = The file has no scenario: no link leads to this session. Pass the file on instead.
share-code-awaited = The QR code is being drawn.
share-code-too-long = The link is too long for a QR code: leave out the step or your own texts, or copy the link.
share-code-failed = The program that draws the QR code could not be loaded. The link itself works.

export-ladder = The ladder as a picture (SVG)
    .about = Every message of the session, sharp at any size. Browsers, office programs and Inkscape open it.
export-ladder-points = The ladder as a picture (PNG)
    .about = The same in points, for slides and documents of any kind.
export-paper = The six steps on paper
    .about = Messages, values and checks of this session, to print or to save as PDF.
export-worksheet = Worksheet
    .about = The same to fill in, with a picture of the messages: name them, and tick who knows each value. Without answers.
export-answers = Answers to the worksheet
    .about = The answers for the lines and boxes of this session’s worksheet, on a sheet of their own.
exports-printed = Handed to the browser to print: { $what }

## Questions and terms. Their own words are in questions.ftl and glossary.ftl.

tab-questions = Questions
interface-reference = Questions and terms
interface-reference-title = Questions and terms
interface-reference-all = All questions and terms
interface-reference-search = Search
interface-reference-print = Print
interface-reference-link = Link to this
interface-reference-today = Today’s handshakes: ECDHE and TLS 1.3
interface-reference-misunderstandings = Often misunderstood
interface-reference-terms = Terms
reference-see = See it in step { $step }: { $headline }
reference-found = { $count ->
        [0] Nothing found. Try another word.
        [one] One entry
       *[other] { $count } entries
    }
later-words-awaited = These words are being fetched.
later-words-missing = These words could not be loaded. Check the connection, then close this and open it again.

interface-comparison = Compare
interface-comparison-title = Three handshakes beside each other

# The attacker on the wire
interface-break = Break it
tab-attack = Attacker
tab-challenges = Challenges
