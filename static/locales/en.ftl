# The story: chapters, steps and what surrounds them.
# Each step has its headline, and as attributes: the paragraph, what the main button says comes (next),
# a note beside the lifeline, what the actor is doing, and the exact wording (why).
# $actor is client or server. ** marks stressed words.

chapter-1 = Client says hello
chapter-2 = Server says hello
chapter-3 = Client checks certificate
chapter-4 = Client encrypts the key
chapter-5 = Server decrypts the key
chapter-6 = Encrypted data
connection-1 = First
connection-2 = Second, resumed

actor-client = Client
actor-server = Server
client-is = browser

session-starting = Setting up a real connection…
    .paragraph = A client and a server are being made, and certificates are issued.
session-failed = The session could not be set up.
    .paragraph = What the engine said: { $problem }. Reload the page to try again.

default-message-client = Hello, server! Can you keep a secret? 🔐
default-message-server = Yes: only you and I can read this.

next = Next: { $what }
next-nothing = Next: that was the last step
position = { $step } of { $steps }
announcement = Step { $step } of { $steps }, { $chapter }: { $headline }

step-client-hello-resuming = The client comes back and says hello.
    .paragraph = It names the **session of before**, by its id or by the ticket that it kept. It offers everything else as well, in case the server has forgotten.
    .next = a second connection: the client says hello
    .doing = Asks to go on where they were.
    .why = A resumed session needs no certificate and no key exchange: both sides still have the **master secret**. With a session id the server has to remember it; a **ticket** (RFC 5077) holds it sealed with a key that only the server has, so that the server need not remember anything. The random values are fresh, so that the keys will be, too.
    .bubble = “Hello, **it’s me again**! Do you remember me? Then we need not start from the beginning.”
step-client-hello = The client says hello.
    .paragraph = “I want a secure connection. These are the **versions**, **cipher suites** and **compression methods** that I speak.” It adds 32 random bytes. Nothing is secret yet.
    .next = the client says hello
    .doing = Offers what it can.
    .why = The ClientHello offers the newest version that the client speaks, a list of cipher suites in order of preference, and compression methods. A **cipher suite** names how keys are exchanged, how data is encrypted and which hash is used. The 32 bytes of **client random** make this session different from every other. Extensions carry more: the host name that is asked for, and the signatures that the client can check.
    .bubble = “Hello! I want to talk to you **so that nobody else understands**. These are the ways to do it that I know.”
step-negotiation = The server picks what both understand.
    .paragraph = From the client’s offer it takes **one version**, **one cipher suite** and **one compression method**. If they had nothing in common, the connection would end here.
    .next = the server chooses
    .note = Picks what both understand
    .doing = Compares the offer with what it can do itself.
    .why = The server goes through its own cipher suites in its order of preference and takes the first one that the client offered too. In this lab the server’s preference leads. With no suite in common it would answer with the alert handshake_failure.
step-negotiation-failed = The server finds nothing in common.
    .paragraph = What the client offers and what the server can have **no overlap**. There is nothing to go on with.
    .next = the server chooses
    .note = Finds nothing in common
    .doing = Compares the offer with what it can do itself.
    .why = The server compares version, cipher suite, compression method and application protocol, one after the other. For the first in which nothing is in common it sends the alert that the specification has for it: protocol_version, handshake_failure or no_application_protocol. The comparison beside this text shows what each side brought.
    .bubble = “Of all the ways that you know, I know **none**. We cannot talk.”
step-negotiation-resumed = The server remembers the session.
    .paragraph = It finds the session of before and takes over its **cipher suite** and **master secret**. What follows is short: no certificate, no key exchange.
    .next = the server remembers
    .note = Remembers the session
    .doing = Finds the session and what was agreed on.
    .why = A session is resumed only if it is not too old, if the client still offers its cipher suite, asks for the same host and keeps to the same rules for the master secret (RFC 7627). Otherwise the handshake is a full one, and nothing is lost but time.
step-server-hello-resumed = The server says hello: we go on.
    .paragraph = It sends the **session id back** that it was given. So the client knows: no certificate will come, and no key is needed. The 32 bytes of server random are fresh.
    .next = the server says hello
    .doing = Agrees to go on.
    .why = In a full handshake the server sends a session id of its own or none. The client’s own id coming back means that the session is resumed, with a ticket too: the client makes up an id just for this sign (RFC 5077 §3.4). Certificate, key exchange and their two waits on the network are skipped.
    .bubble = “Of course I remember! Let’s go on **where we were**.”
step-certificate-request = The server asks who the client is.
    .paragraph = Most servers do not care. This one wants a **certificate** from the client, too, and says whose it would accept.
    .next = the server asks who the client is
    .doing = Asks for a certificate.
    .why = The CertificateRequest lists kinds of certificates, the signatures that the server can check, and the names of the authorities that it trusts.
step-client-certificate = The client shows its certificate.
    .paragraph = Now the client says who it is. If it has no certificate, it sends an **empty list**, and the server decides whether to go on.
    .next = the client’s certificate
    .doing = Says who it is, or that it has nothing to show.
    .why = The message has the same form as the server’s. By itself it proves nothing, because certificates can be copied; the signature that follows proves that the key is the client’s.
    .bubble = “You want to know who I am? This is what I can show.”
step-sign-handshake = The client signs the handshake.
    .paragraph = With the **private key** of its certificate it signs all that was said so far. Nobody who only copied the certificate can do this.
    .next = the client signs
    .note = Signs the handshake
    .doing = Signs all messages so far.
    .why = The signature covers all handshake messages up to here, so that it cannot be used in any other connection (RFC 5246 §7.4.8).
step-certificate-verify = The client’s signature travels.
    .paragraph = The proof that the certificate is **the client’s own**.
    .next = the client’s signature
    .doing = Sends its signature.
    .why = The CertificateVerify names the signature’s hash and algorithm, and holds the signature.
step-verify-handshake = The server checks the client’s signature.
    .paragraph = With the **public key** from the client’s certificate it checks the signature over the messages that it saw itself. It fits: this is who it says it is.
    .next = the server checks the signature
    .note = The client is who it says
    .doing = Checks the signature.
    .why = Only the holder of the private key could have signed this very handshake.
step-verify-handshake-failed = The server checks the client’s signature: it does not fit.
    .paragraph = Somebody shows a certificate that is **not theirs**, or the messages were changed on the way.
    .next = the server checks the signature
    .note = The signature does not fit
    .doing = Gives up.
    .why = A signature that does not verify ends the connection with the alert decrypt_error.
step-new-session-ticket = The server gives the client a ticket.
    .paragraph = Next time the client shows it, and both **go on where they were**. Only the server can read what is in it.
    .next = the server gives a ticket
    .doing = Hands out a sealed memory of this session.
    .why = The ticket holds the master secret and what was agreed on, sealed with a key that never leaves the server (RFC 5077). So the server need not keep a list of sessions. Whoever gets that key can read all these sessions, which is why it is changed often.
step-server-hello = The server says hello and tells its choice.
    .paragraph = “We use **this version, this cipher suite, this compression method**.” It adds 32 random bytes of its own. Still everybody on the way can read along.
    .next = the server says hello
    .doing = Tells what it picked.
    .why = The ServerHello names exactly one version, one cipher suite and one compression method. The 32 bytes of **server random** go into all keys together with the client’s, so that neither side alone decides them and nothing recorded earlier can be played back.
step-certificate = The server shows its certificate.
    .paragraph = A **certificate** says: “this public key belongs to this name”, and an authority has signed it. Anyone may see it. The **private key** that belongs to it never leaves the server.
    .next = the certificate arrives
    .doing = Sends its certificate and the one of the authority that signed it.
    .why = The Certificate message holds a chain: the server’s own certificate first, then the intermediate authority that signed it. The root is not sent, because the client has to know it already. Anyone could copy this message: it proves nothing by itself, until the server shows that it has the private key. **Simplified here:** the lab’s server and its authorities have fixed keys that are public in its source code; only the certificates are issued anew for each session.
    .bubble = “Hello! Let’s take this one. And here is my **passport**, so that you can see that it is really me. In it you find a lock that only I can open.”
step-server-hello-done = The server has said all it has to say.
    .paragraph = A short message without content: now it is the client’s turn.
    .next = the server is done
    .doing = Hands over to the client.
    .why = ServerHelloDone has no body: four bytes of type and length. It ends the server’s first flight, because with other key exchanges more messages could stand before it.
step-client-validation = The server checks the client’s certificate: it is genuine.
    .paragraph = The same checks as on the other side: signatures up to an authority that the **server** trusts, dates, and whether the certificate is meant for **clients**.
    .next = the server checks the client’s certificate
    .note = The client’s certificate is genuine
    .doing = Checks signatures, dates and authority.
    .why = There is no host name to compare: a client is known by its certificate alone.
    .bubble = “Your passport is in order, too.”
step-client-validation-failed = The server checks the client’s certificate: it does not hold.
    .paragraph = At least **one check failed**, so the server does not know who this is and ends the connection.
    .next = the server checks the client’s certificate
    .note = The client’s certificate is refused
    .doing = Found a check that fails.
    .why = The alert tells the client what was wrong.
step-validation = The client checks the certificate: it is genuine.
    .paragraph = Is each certificate **signed** by the next, up to an authority that the client **trusts**? Is it valid **today**? Is it for **this name**? Everything fits, so the public key really is the server’s.
    .next = the client checks the certificate
    .note = Certificate is genuine and valid
    .doing = Checks signatures, dates, name and authority.
    .why = The client builds a path from the server’s certificate to a root in its own store, and checks on each certificate the issuer’s signature, the dates, and that the issuer may issue at all. The host name has to be among the certificate’s names. One failed check ends the connection: otherwise anybody could pose as the server. **Simplified here:** revocation is not looked up.
    .bubble = “The passport is **genuine**, it is valid today, and it has the right name on it. I believe you.”
step-validation-failed = The client checks the certificate: it does not hold.
    .paragraph = At least **one check failed**. The client cannot know whose public key this is, so it ends the connection.
    .next = the client checks the certificate
    .note = Certificate is refused
    .doing = Found a check that fails.
    .why = A check that fails ends the connection with a fatal alert. Going on would mean to encrypt the key for somebody unknown.
    .bubble = “This passport is **not in order**. I do not know who you are.”
step-generate-pre-master-secret = The client makes up a secret.
    .paragraph = **48 bytes**, fresh for this session: two for the version, 46 at random. All keys of this connection will come from them. So far only the client knows them.
    .next = the client makes up a secret
    .note = Makes up a secret
    .doing = Draws 46 random bytes and puts the version in front.
    .why = What everyday words call the session key is here the **pre-master secret**: the session keys are derived from it. Its first two bytes repeat the version that the client offered, so that nobody on the way can talk both sides down to an older one. **Simplified here:** the random bytes come from a seed, so that the session can be repeated.
step-encrypt-pre-master-secret = The client locks the secret with the server’s public key.
    .paragraph = Anyone can **lock** with the public key from the certificate; only the holder of the private key can **unlock**. First the secret is padded to the size of the key, then it is one calculation with very large numbers.
    .next = the client encrypts the secret
    .note = Encrypts the secret for the server
    .doing = Without the private key, nobody can reverse this.
    .why = The padding (PKCS #1 v1.5) is 00 02, random bytes that are not zero, 00, and then the secret: as long as the key’s modulus **n**. Read as one number m, it is raised to the power of the public exponent **e**, modulo n. Going back from c to m takes the private exponent **d**, which only the server has.
step-client-key-exchange = The locked secret travels to the server.
    .paragraph = Everybody on the way can copy the envelope, and **nobody can open it**. That is the heart of this handshake.
    .next = the key travels
    .doing = Sends the encrypted secret.
    .why = The ClientKeyExchange holds the encrypted pre-master secret with its length in front. Whoever records it and gets the server’s private key years later can still open it: this key exchange has **no forward secrecy**, which is why TLS 1.3 dropped it.
    .bubble = “I have made up a **secret** for the two of us and put your lock on it. Everybody may see the box; only you can open it.”
step-decrypt-pre-master-secret = The server unlocks the secret with its private key.
    .paragraph = The same calculation with the **private** number brings the padded block back. The padding comes off, and the server holds the very 48 bytes that the client made up.
    .next = the server decrypts the secret
    .note = Decrypts the secret
    .doing = Only the private key does this.
    .why = The server computes m = c^d mod n, checks the padding and the version in constant time, and takes the last 48 bytes. If anything is wrong it goes on with random bytes and says nothing: any hint would let an attacker decrypt step by step (Bleichenbacher, 1998). The handshake then fails at Finished.
    .bubble = “Opened! Now **we both** have the secret, and nobody else does.”
step-decrypt-failed = The server decrypts something that is no secret.
    .paragraph = The padding is **not as it must be**. The server goes on with random bytes and lets nobody notice.
    .next = the server decrypts the secret
    .note = Finds no secret
    .doing = Goes on with random bytes.
    .why = Any hint about what was wrong would let an attacker decrypt a recorded secret step by step (Bleichenbacher, 1998). With random bytes the keys do not fit, and the handshake fails later, always in the same way.
step-derive-keys = { $actor ->
        [client] The client derives the same keys.
       *[server] The server derives the keys.
    }
    .paragraph = { $actor ->
        [client] The same secret and the same ingredients give **the same keys**, without a key ever having travelled. Compare both lists.
       *[server] Out of the shared secret it mixes a **master secret**, and out of that one encryption key for each direction.
    }
    .next = { $actor ->
        [client] the client derives the same keys
       *[server] the server derives the keys
    }
    .note = Derives the session keys
    .doing = Mixes the secret into keys.
    .why = The pseudorandom function PRF, built on HMAC, turns the pre-master secret into the 48-byte **master secret**. With extended_master_secret the hash of all messages so far goes in, so the keys belong to this handshake only. From the master secret and both randoms comes the key block, which is cut into a write key and a nonce part for each direction. Both sides do this at the same time; it is told here one after the other.
step-derive-keys-resumed = { $actor ->
        [client] The client derives fresh keys from the old secret.
       *[server] The server derives fresh keys from the old secret.
    }
    .paragraph = The **master secret** is the one of the first connection; the random values are **new**. So the keys are new, too, and nothing was exchanged for them.
    .next = { $actor ->
        [client] the client derives fresh keys
       *[server] the server derives fresh keys
    }
    .note = Derives fresh keys
    .doing = Mixes the old secret with new random values.
    .why = key_block = PRF(master secret, “key expansion”, server random ‖ client random), as in a full handshake. Whoever has the master secret of one connection has that of all its resumptions.
step-change-cipher-spec = { $actor ->
        [client] The client says: from now on, encrypted.
       *[server] The server says: from now on, encrypted.
    }
    .paragraph = One byte. **Everything that this side sends after it** is protected with the new keys.
    .next = the switch to encryption
    .doing = Announces the new keys.
    .why = ChangeCipherSpec is no handshake message but a record type of its own, holding the single byte 1. The sender starts protecting its records right after it, with sequence number 0.
step-finished = { $actor ->
        [client] The client proves that it has the keys.
       *[server] The server proves that it has the keys.
    }
    .paragraph = The first **encrypted** message: a fingerprint of all messages so far, made with the master secret. Whoever changed or faked one of them cannot make it.
    .next = { $actor ->
        [client] the client’s proof
       *[server] the server’s proof
    }
    .doing = Encrypts a fingerprint of the handshake.
    .why = The 12 bytes of **verify_data** are PRF(master secret, label, hash of all handshake messages so far). The label differs for client and server, so that neither can be sent back as the other’s.
step-check-finished = { $actor ->
        [client] The client checks the server’s proof.
       *[server] The server checks the client’s proof.
    }
    .paragraph = It computes the same fingerprint from the messages that **it** saw, and compares. They are equal: same messages, same keys, nobody in between.
    .next = { $actor ->
        [client] the client checks the proof
       *[server] the server checks the proof
    }
    .note = Checks the proof
    .doing = Compares the fingerprint with its own.
    .why = The record is opened with the other side’s write key, and the received verify_data is compared in constant time with one’s own. If a single bit of an earlier message had been changed on the way, the fingerprints would differ. With extended_master_secret the keys would differ too, so that this record could not even be opened: bad_record_mac. Where only the fingerprint differs, the alert is decrypt_error.
    .bubble = “You have the same secret, and **nobody has changed a word** of what we said. We can talk.”
step-check-finished-failed = { $actor ->
        [client] The client checks the server’s proof: it does not fit.
       *[server] The server checks the client’s proof: it does not fit.
    }
    .paragraph = The fingerprint that arrived is **not the one** that it computed. The two have not seen the same handshake, so the connection ends.
    .next = { $actor ->
        [client] the client checks the proof
       *[server] the server checks the proof
    }
    .note = The proof does not fit
    .doing = Gives up.
    .why = Somebody changed a message on the way, or the other side has other keys. The alert is decrypt_error.
    .bubble = “That does not fit. **Somebody has meddled** with what we said.”
step-seal-data = { $actor ->
        [client] The client encrypts a message.
       *[server] The server encrypts a message.
    }
    .paragraph = { $cipher ->
        [blocks] With its write key it turns the text into **ciphertext**, block by block, and with its MAC key it makes a **MAC** that shows any change. Random bytes in front make every message look different.
       *[gcm] With its write key it turns the text into **ciphertext** and makes a **tag** of 16 bytes that shows any change. The nonce makes every message look different.
    }
    .next = { $actor ->
        [client] the client encrypts a message
       *[server] the server encrypts a message
    }
    .note = Encrypts a message
    .doing = { $cipher ->
        [blocks] Encrypts the text and makes its MAC.
       *[gcm] Encrypts the text and makes its tag.
    }
    .why = { $cipher ->
        [blocks] AES in Cipher Block Chaining mode encrypts 16 bytes at a time; the text is filled up to whole blocks first, and each block is mixed with the ciphertext before it, beginning with a random **initialization vector**. Another key makes the **MAC** (HMAC) over sequence number, type, version, length and data. With encrypt_then_mac the MAC is made over the ciphertext; without it, over the text, and it is encrypted with it, which is what padding oracles such as Lucky Thirteen lived on. A compressed text is made shorter before all this.
       *[gcm] AES in Galois/Counter Mode encrypts and authenticates in one go. The 12-byte **nonce** is 4 bytes from the key block and 8 bytes sent with the record; it never repeats under one key. The **additional data** (sequence number, type, version, length) is not hidden, but the tag covers it, so records cannot be reordered or relabelled.
    }
step-data = The encrypted message travels.
    .paragraph = Somebody on the way sees how long it is and when it was sent, **not what it says**. Try it: flip one byte and see who notices.
    .next = the message travels
    .doing = Sends the sealed record.
    .why = The record’s header stays readable: type, version and length. Behind it come the part of the nonce that travels or the initialization vector, the ciphertext, and what shows any change: the tag or the MAC.
step-altered = Somebody changes the message on the way.
    .paragraph = One bit of the ciphertext was **flipped on the wire**. The receiver does not know yet.
    .next = the changed message arrives
    .doing = Sends the sealed record.
    .why = The lab flipped one bit between the two sides, as an attacker could. What was sent and what arrived are no longer the same bytes.
    .bubble = Somebody changes the message on its way.
step-open-data = { $actor ->
        [client] The client checks and decrypts it.
       *[server] The server checks and decrypts it.
    }
    .paragraph = { $cipher ->
        [blocks] The **MAC fits**: not one bit was changed. Only then the text is used.
       *[gcm] The **tag fits**: not one bit was changed. Only then the text is taken out.
    }
    .next = { $actor ->
        [client] the client decrypts it
       *[server] the server decrypts it
    }
    .note = Checks and decrypts
    .doing = { $cipher ->
        [blocks] Checks the MAC and decrypts.
       *[gcm] Checks the tag, then decrypts.
    }
    .why = { $cipher ->
        [blocks] The receiver computes the MAC itself and compares in constant time. Wrong padding and a wrong MAC get the same answer after the same work: any difference would be an oracle.
       *[gcm] The receiver computes the tag itself from the same key, nonce, additional data and ciphertext, and compares in constant time. Nothing of a record whose tag does not fit is ever used.
    }
step-open-failed = { $actor ->
        [client] The client notices: this message was changed.
       *[server] The server notices: this message was changed.
    }
    .paragraph = { $cipher ->
        [blocks] The **MAC does not fit**. The text is thrown away unread, and the connection ends.
       *[gcm] The **tag does not fit** the ciphertext. The text is thrown away unread, and the connection ends.
    }
    .next = { $actor ->
        [client] the client checks the message
       *[server] the server checks the message
    }
    .note = { $cipher ->
        [blocks] The MAC does not fit
       *[gcm] The tag does not fit
    }
    .doing = Throws the message away and gives up.
    .why = One flipped bit anywhere gives a different result. TLS does not repair or skip: the receiver sends the fatal alert bad_record_mac, and nothing more is accepted on this connection.
    .bubble = “This was **changed on the way**! I will not read it.”
step-alert = { $actor ->
        [client] The client ends the connection: { $alert }.
       *[server] The server ends the connection: { $alert }.
    }
    .paragraph = A **fatal alert** says why. After it, neither side sends or accepts anything more.
    .next = the alert { $alert }
    .doing = Says why and stops.
    .why = Alerts have a level and a description, one byte each. After a fatal one both sides forget the session’s keys.
    .bubble = “Something is wrong. **I am leaving.**”
step-close-notify = { $actor ->
        [client] The client says goodbye.
       *[server] The server says goodbye.
    }
    .paragraph = { $actor ->
        [client] “I will send nothing more.” Without this, nobody could tell a **finished** connection from one that was **cut off**.
       *[server] Both sides have said goodbye: the connection is **closed cleanly**, and nothing is missing.
    }
    .next = { $actor ->
        [client] the client says goodbye
       *[server] the server says goodbye
    }
    .doing = Closes its side.
    .why = close_notify is an alert of level warning, sent encrypted. If the transport ends without it, data may be missing: an attacker could have cut the connection.
    .bubble = “Goodbye!”
step-failure = { $actor ->
        [client] The client gives up.
       *[server] The server gives up.
    }
    .paragraph = What arrived does **not fit the protocol**, or the two have nothing in common. An alert will say why.
    .next = { $actor ->
        [client] the client gives up
       *[server] the server gives up
    }
    .note = Gives up
    .doing = Found something that must not be.
    .why = Each violation has its alert in the specification. What the peer is told and what is logged are two different things.
failure-detail = What went wrong here: { $error }

activity-hidden = Out of sight
    .text = Something happens inside here that cannot be seen from outside.
values-hidden = { $count ->
        [one] … and one value that cannot be seen from here
       *[other] … and { $count } values that cannot be seen from here
    }
calculation-hidden = This happens **inside the other side**. From here only what travels can be seen.
message-encrypted = Encrypted record ({ $kind })
detail-story = Story
detail-messages = Messages
bubble-unreadable = “▒▒▒▒ ▒▒▒ ▒▒▒▒▒” Nobody on the way can read this.
bubble-data = “{ $text }”
viewpoint-everyone = Everyone
viewpoint-client = Client
viewpoint-server = Server
viewpoint-eavesdropper = Eavesdropper
activity-waiting = Waiting
    .text = The other side is at work.
activity-sending = Sends { $message }
activity-receiving = Receives { $message }
    .text = It has arrived.

eavesdropper-sees = Eavesdropper sees
eavesdropper-reads = Eavesdropper reads along
arrow-name = { $message }, { $size }, from { $actor ->
        [client] client to server
       *[server] server to client
    }{ $locked ->
        [yes] , with encrypted content
       *[no] {""}
    }{ $altered ->
        [yes] , changed on the way
       *[no] {""}
    }

tab-bytes = Bytes
tab-computation = How it was computed
tab-why = Why
no-calculation = In this step nothing is computed: a message travels as it is.
draft-too-long = Too long: { $count } bytes, at most { $limit } fit.
no-message = No message has travelled yet.
layer-wire = On the wire
layer-plaintext = Decrypted
fold-show = Show all bytes
fold-hide = Fold long values
bytes-more = { $count } more
length-in-bytes = { $count ->
        [one] 1 byte
       *[other] { $count } bytes
    }

choice-version = Version
choice-cipher-suite = Cipher suite
choice-compression = Compression method
choice-application-protocol = Application protocol
choice-nothing = Nothing in common

# The choices of the scenario. Each field is a parameter of the page's link.
choices-outcome-good = With these choices both sides come to an encrypted connection.
choices-outcome-failed = { $actor ->
        [client] The client ends it. { $reason }
       *[server] The server ends it. { $reason }
    }
preset-all-fits = Everything fits
preset-expired = Expired certificate
preset-other-name = Certificate for another name
preset-unknown-authority = Unknown authority
preset-self-signed = Self-signed certificate
preset-wrong-clock = The client’s clock is wrong
preset-old-client = An old client
preset-nothing-in-common = No cipher suite in common
preset-resumption = A second connection
preset-client-certificate = The client shows a certificate, too
preset-no-client-certificate = The client has no certificate
preset-block-cipher = Block cipher and compression
choices-connection = Connection
choices-client = Client
choices-server = Server
choose-host = Server name
choose-resume = Second connection
choose-resume-none = None
choose-resume-session-id = Resumes by session id
choose-resume-ticket = Resumes by ticket
choose-leader = Whose order counts
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
choose-client-versions = Versions it says it speaks
choose-client-suites = Cipher suites, best first
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
choose-ask-client = Asks for the client’s certificate
choose-ask-client-no = No
choose-ask-client-optional = Yes, it may be missing
choose-ask-client-required = Yes, and insists
choose-server-versions = Versions it says it speaks
choose-server-suites = Cipher suites, best first
choose-server-compression = Compression, best first
choose-server-protocols = Application protocols (ALPN), best first
choose-server-extended-master-secret = Extended master secret
choose-server-encrypt-then-mac = Encrypt-then-MAC

link-ignored = Not understood in the link, and left out: { $parts }

validation-passed = All { $count } checks passed
certificate-kind-server = Server’s certificate
certificate-kind-intermediate = Intermediate authority
certificate-kind-root = Trusted root
certificate-signed-by = signed by { $issuer }
certificate-trusted = in the client’s own store
certificate-validity = { $from } to { $until }
certificate-key = { $kind }, { $bits } bits
certificate-key-unknown = another kind of key
check-of-chain = whole chain
check-passed = passed

flip-byte = Flip a byte on the way
flip-undo = Let it pass unchanged

yes = yes
no = no
