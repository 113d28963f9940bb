# English: the stories. Chapters, steps and what surrounds them.
# Each step has its headline, and as attributes: the paragraph, what the main button says comes (next),
# a note beside the lifeline, and what the actor is doing. The exact wording (why) stands in explanations.ftl.
# $actor is client or server.

chapter-1 = Client says hello
    .summary = The client asks for a secure connection. It names its newest protocol version, its cipher suites and compression methods.
chapter-2 = Server says hello
    .summary = The server picks what both understand, and shows its certificate with its public key.
chapter-3 = Client checks certificate
    .summary = The client checks the certificate against the authorities that it trusts. If a check fails, the connection ends.
chapter-4 = Client locks a secret
    .summary = The client makes up a secret and locks it with the server’s public key. Only the server can open it. The keys will come from it.
chapter-5 = Server opens it
    .summary = The server opens the secret with its private key. From it, both work out the same keys. They switch to encryption, and each proves that it has the keys.
chapter-6 = Encrypted data
    .summary = With the keys, both encrypt and decrypt their messages, and notice any change on the way.
# The chapters of ECDHE that differ from those of RSA key exchange.
chapter-signed-share = Server signs its half
    .summary = The server picks what both understand, and shows its certificate. It makes a key pair for this connection, and signs its half: the public key.
chapter-signature-check = Client checks signature
    .summary = The client checks the certificate, then the server’s signature with the public key in it. The signature proves that the certificate is the server’s own.
chapter-client-share = Client sends its half
    .summary = The client makes a key pair of its own and sends its half, the public key. Nothing in it is secret, so nothing has to be locked.
chapter-shared-secret = Both have the same secret
    .summary = Each computes the same secret from its own private key and the other’s public key. The private key of the certificate opened nothing. They derive the keys, switch to encryption, and each proves that it has the keys.
# The chapters of TLS 1.3 that differ from both.
chapter-other-half = Server sends its half
    .summary = The server picks what both understand and sends its half. Both compute the same secret and the first keys from it. From here on, everything is sealed.
chapter-sealed-certificate = Certificate, sealed
    .summary = The server shows its certificate inside sealed records, so an eavesdropper cannot see it. The client checks it against the authorities that it trusts.
chapter-signature = Server signs everything
    .summary = The server signs everything said so far, both halves included. The client checks that with the public key in the certificate. The signature proves that the certificate is the server’s own.
chapter-fingerprints = Both compare fingerprints
    .summary = Each side sends a fingerprint of all messages so far, and the other compares it with its own. If both match, nobody has changed a word. New keys for the data follow.
connection-1 = First
connection-2 = Resumed
connection-3 = A copy

actor-client = Client
actor-server = Server
client-is = browser

session-starting = Setting up a real connection…
    .paragraph = The lab makes a client and a server, and issues their certificates.
session-failed = The session could not be set up.
    .paragraph = Reload the page to try again. The engine reported: { $problem }.

default-message-client = Hello, server! Can you keep a secret? 🔐
default-message-server = Yes: only you and I can read this.

next = Next: { $what }
next-first = Start here: { $what }
next-nothing = Next: that was the last step
next-again = Next: once more from the start
next-unaltered = Next: a new session without the flipped byte
next-what-if = Next: { $outcome ->
        [failed] what if nothing goes wrong?
       *[complete] what if something goes wrong?
    }
position = { $step } of { $steps }
announcement = Step { $step } of { $steps }, { $chapter }: { $headline }

step-client-hello-resuming = The client comes back and says hello.
    .paragraph = It names the **earlier session**, by its id or by a ticket. It offers everything else as well, in case the server has forgotten.
    .next = a second connection: the client says hello
    .doing = Asks to resume.
step-client-hello-again = The client says hello again.
    .paragraph = It repeats its hello, now with a **half for the group** that the server named. The first hello still counts: its **hash** stays in the transcript.
    .next = the client says hello again
    .doing = Repeats its offer, with the half that the server asked for.
step-client-hello = The client says hello.
    .paragraph = { $exchange ->
        [tls13] “I want a secure connection. These are my **versions** and **cipher suites**, and here is already my **half** of a secret.” It adds 32 random bytes. Anyone may read all this.
       *[other] “I want a secure connection. This is the newest **version** that I speak, and these are my **cipher suites** and **compression methods**.” It adds 32 random bytes. Nothing is secret yet.
    }
    .next = the client says hello
    .doing = Makes its offer.
step-negotiation = The server picks what both understand.
    .paragraph = From the client’s offer it takes **one version**, **one cipher suite** and **one compression method**. If one were missing, the connection would end here.
    .next = the server chooses
    .note = Picks what both understand
    .doing = Compares the offer with its own list.
step-negotiation-failed = { $cause ->
        [fallback] The server suspects a trick.
        [master-secret] The server does not resume the session.
       *[other] The server finds nothing in common.
    }
    .paragraph = { $cause ->
        [version] The client and the server share **no protocol version**. So the connection ends.
        [fallback] The client says that this is a **second try with an older version**. The server speaks a newer one, so nobody should need it.
        [compression] The client and the server share **no compression method**. So the connection ends.
        [suite] The client and the server share **no cipher suite**. So the connection ends.
        [group] The client and the server share **no group** for the key exchange. So the connection ends.
        [signature] The server has **no signature** that the client can check. So the connection ends.
        [protocol] The client and the server share **no application protocol**. So the connection ends.
        [master-secret] The session was made with **extended_master_secret**, and this hello does without. The server must not go on.
       *[other] They share **no option**, so the connection ends.
    }
    .next = the server chooses
    .note = { $cause ->
        [fallback] Suspects a trick
        [master-secret] Does not resume
       *[other] Finds nothing in common
    }
    .doing = Compares the offer with its own list.
step-negotiation-resumed = The server remembers the session.
    .paragraph = It finds the earlier session and takes over its **cipher suite** and its **secret**. The rest is short: no certificate, and in TLS 1.2 no key exchange.
    .next = the server remembers
    .note = Remembers the session
    .doing = Finds the session.
step-server-hello-resumed = The server says hello: we go on.
    .paragraph = It sends the client’s **session id back**; in TLS 1.3 it names the **ticket** that it accepts. So the client knows: no certificate will come. In TLS 1.2, no key exchange is needed either. The 32 bytes of server random are fresh.
    .next = the server says hello
    .doing = Agrees to resume.
step-certificate-request = The server asks who the client is.
    .paragraph = { $demand ->
        [optional] Most servers never ask. This one asks for a **certificate** and names the authorities that it accepts. It can go on without one.
        [unknown] Most servers never ask. This one asks for a **certificate** and names the authorities that it accepts.
       *[required] Most servers never ask. This one **insists** on a certificate and names the authorities that it accepts.
    }
    .next = the server asks who the client is
    .doing = Asks for a certificate.
step-client-certificate = The client shows its certificate.
    .paragraph = Now the client says who it is. Anyone may copy a certificate. The **signature** that follows proves that the client owns it.
    .next = the client’s answer
    .doing = Shows its certificate.
step-no-client-certificate = The client has no certificate to show.
    .paragraph = It says so with an **empty list**. { $demand ->
        [optional] This server does not insist. It carries on **without knowing** who the client is.
       *[required] The server decides whether that is enough.
    }
    .next = the client’s answer
    .doing = Has nothing to show.
step-missing-client-certificate = The server gets no certificate and gives up.
    .paragraph = It **insists** on knowing who the client is. An empty list does not tell, so the server ends the connection.
    .next = the server decides
    .note = Gets no certificate
    .doing = Does not go on without one.
step-sign-handshake = { $actor ->
        [server] The server signs the handshake.
       *[client] The client signs the handshake.
    }
    .paragraph = With the **private key** of its certificate, it signs everything said so far. Nobody who only copied the certificate can do this.
    .next = { $actor ->
        [server] the server signs
       *[client] the client signs
    }
    .note = Signs the handshake
    .doing = Signs all messages so far.
step-certificate-verify = { $actor ->
        [server] The server’s signature travels.
       *[client] The client’s signature travels.
    }
    .paragraph = { $actor ->
        [server] It proves that the certificate is **the server’s own**.
       *[client] It proves that the certificate is **the client’s own**.
    }
    .next = { $actor ->
        [server] the server’s signature
       *[client] the client’s signature
    }
    .doing = Sends its signature.
step-verify-handshake = { $actor ->
        [client] The client checks the server’s signature.
       *[server] The server checks the client’s signature.
    }
    .paragraph = { $actor ->
        [client] It uses the **public key** from the server’s certificate, and the messages that it saw. The signature fits: the certificate is **the server’s own**.
       *[server] It uses the **public key** from the client’s certificate, and the messages that it saw. The signature fits: the client is who it says it is.
    }
    .next = { $actor ->
        [client] the client checks the server’s signature
       *[server] the server checks the signature
    }
    .note = { $actor ->
        [client] Knows who the server is
       *[server] Knows who the client is
    }
    .doing = Checks the signature.
step-verify-handshake-failed = { $actor ->
        [client] The client checks the server’s signature: it does not fit.
       *[server] The server checks the client’s signature: it does not fit.
    }
    .paragraph = Somebody shows a certificate that is **not theirs**, or a message was changed on the way.
    .next = { $actor ->
        [client] the client checks the server’s signature
       *[server] the server checks the signature
    }
    .note = The signature does not fit
    .doing = Gives up.
step-new-session-ticket = The server gives the client a ticket.
    .paragraph = { $exchange ->
        [tls13] The client shows it next time, together with a proof. From this connection’s secrets both compute a **pre-shared key** for that. The ticket travels **sealed**.
       *[other] The client shows it next time, and both **carry on where they were**. Only the server can read what the ticket holds. In TLS 1.2 the ticket itself travels unencrypted.
    }
    .next = the server gives a ticket
    .doing = Gives the client a sealed memory of this session.
step-server-hello = The server says hello and tells its choice.
    .paragraph = { $exchange ->
        [tls13] “We use **this version** and **this cipher suite**, and here is my **half**.” It adds 32 random bytes of its own. This is the server’s last message that everybody on the way can read.
       *[other] “We use **this version, this cipher suite, this compression method**.” It adds 32 random bytes of its own. Everybody on the way can still read along.
    }
    .next = the server says hello
    .doing = Tells its choice.
step-hello-retry-request = The server asks for another half.
    .paragraph = Among the client’s halves is **none for the group** that the server picked. The server names that **group**. The client then says hello again, with a half for it.
    .next = the server asks for another half
    .doing = Names the group that it wants.
step-encrypted-extensions = The server answers the rest of the offer, sealed.
    .paragraph = Some answers no eavesdropper has to see, for example the **application protocol**. They come in the first **sealed** message.
    .next = the server’s sealed answers
    .doing = Sends the other answers, sealed.
step-certificate = The server shows its certificate.
    .paragraph = { $exchange ->
        [tls13] A **certificate** says: “this public key belongs to this name”, and an authority has signed it. It travels **sealed**: nobody on the way sees whose it is. Its **private key** never leaves the server.
       *[other] A **certificate** says: “this public key belongs to this name”, and an authority has signed it. Anyone may see it. Its **private key** never leaves the server.
    }
    .next = the certificate arrives
    .doing = Sends its certificate and that of the authority above it.
step-generate-key-pair = { $actor ->
        [client] The client makes a key pair.
       *[server] The server makes a key pair.
    }
    .paragraph = It draws a **private key** for this connection only, and computes the **public key** from it. Nobody knows a way back. The public key will travel; the private one stays.
    .next = { $actor ->
        [client] the client makes a key pair
       *[server] the server makes a key pair
    }
    .note = Makes a key pair
    .doing = Draws a private key and computes the public one.
step-sign-key-exchange = The server signs its public key.
    .paragraph = With the **private key** of its certificate, it signs the new public key and both random values. So the signature fits **no other connection**.
    .next = the server signs its public key
    .note = Signs its public key
    .doing = Signs both random values, the group and its public key.
step-server-key-exchange = The server’s signed public key travels.
    .paragraph = This is the server’s **half** of the key exchange, with its **signature**. Everybody may see it. Nobody can swap it for another unnoticed.
    .next = the server’s signed public key
    .doing = Sends its half, signed.
step-server-hello-done = The server has said all it has to say.
    .paragraph = A short message without content: it is the client’s turn.
    .next = the server is done
    .doing = Hands over to the client.
step-client-validation = The server checks the client’s certificate: it is genuine.
    .paragraph = The server makes the same checks: signatures up to an authority that the **server** trusts, and the dates. The certificate must be meant for **clients**.
    .next = the server checks the client’s certificate
    .note = The client’s certificate is genuine
    .doing = Checks signatures, dates and authority.
step-client-validation-failed = The server checks the client’s certificate: it does not hold.
    .paragraph = At least **one check failed**. The server does not know who this is, and ends the connection.
    .next = the server checks the client’s certificate
    .note = Rejects the client’s certificate
    .doing = Finds a check that fails.
step-validation = The client checks the certificate: it is genuine.
    .paragraph = Is each certificate **signed** by the next, up to an authority that the client **trusts**? Is it valid **today**? Is it for **this name**? Everything fits: this is the server’s public key. { $exchange ->
       *[ecdhe] Only its **signature** will show who has the private key.
        [rsa] Only its **Finished** will show who has the private key.
    }
    .next = the client checks the certificate
    .note = Certificate is genuine and valid
    .doing = Checks signatures, dates, name and authority.
step-validation-failed = The client checks the certificate: it does not hold.
    .paragraph = At least **one check failed**. The client cannot know whose public key this is, so it rejects the certificate and ends the connection.
    .next = the client checks the certificate
    .note = Rejects the certificate
    .doing = Finds a check that fails.
step-verify-key-exchange = The client checks the server’s signature.
    .paragraph = It uses the **public key** from the certificate, and both random values. The signature fits: here the server proves that the certificate is **its own**. In RSA key exchange, that proof comes only with Finished.
    .next = the client checks the server’s signature
    .note = Knows who the server is
    .doing = Checks the signature.
step-verify-key-exchange-failed = The client checks the server’s signature: it does not fit.
    .paragraph = Somebody shows a certificate that is **not theirs**, or a message was changed on the way. The client ends the connection.
    .next = the client checks the server’s signature
    .note = The signature does not fit
    .doing = Gives up.
step-generate-pre-master-secret = The client makes up a secret.
    .paragraph = **48 bytes**, fresh for this session: two for the version, 46 at random. All keys of this connection will come from them. So far only the client knows them.
    .next = the client makes up a secret
    .note = Makes up a secret
    .doing = Draws 46 random bytes and puts the version in front.
step-encrypt-pre-master-secret = The client locks the secret with the server’s public key.
    .paragraph = Anyone can **lock** with the public key from the certificate. Only the holder of the private key can **unlock**. The client pads the secret to the length of the key; then one calculation with very large numbers does it.
    .next = the client encrypts the secret
    .note = Encrypts the secret for the server
    .doing = Without the private key, nobody knows a way back.
step-client-key-exchange = The locked secret travels to the server.
    .paragraph = Everybody on the way can copy it, and **nobody without the private key can open it**. That is the heart of this handshake.
    .next = the locked secret travels
    .doing = Sends the encrypted secret.
step-client-public-key = The client’s public key travels.
    .paragraph = This is the client’s **half** of the key exchange. **Nothing in it is secret**, so nothing has to be locked. Everybody on the way may copy it.
    .next = the client’s public key travels
    .doing = Sends its half.
step-decrypt-pre-master-secret = The server unlocks the secret with its private key.
    .paragraph = The same calculation with the **private** number brings the padded block back. Take away its padding, and the client’s 48 bytes remain.
    .next = the server decrypts the secret
    .note = Decrypts the secret
    .doing = Only the private key does this.
step-decrypt-failed = The server decrypts something that is no secret.
    .paragraph = { $fault ->
        [number] This is **no number** that the key can decrypt.
        [version] The padding is faultless, but **the version** behind it is not the one in the ClientHello that arrived.
       *[padding] The **padding is wrong**.
    } The server carries on with random bytes and gives nothing away.
    .next = the server decrypts the secret
    .note = Finds no secret
    .doing = Carries on with random bytes.
step-agree-on-secret = { $actor ->
        [client] The client computes the shared secret.
       *[server] The server computes the shared secret.
    }
    .paragraph = { $actor ->
        [client] Its own **private key** and the server’s **public key** give the secret. { $exchange ->
            [tls13] It never travels. All keys come from it.
           *[other] TLS 1.2 calls it **pre-master secret**. It never travels.
        }
       *[server] Its own **private key** and the client’s **public key** give **the same secret** as on the client’s side. An eavesdropper gets both public keys, but neither private one. That is not enough.
    }
    .next = { $actor ->
        [client] the client computes the shared secret
       *[server] the server computes the shared secret
    }
    .note = Computes the shared secret
    .doing = Combines its private key with the other’s public key.
step-agree-on-secret-failed = { $actor ->
        [client] The client cannot use the server’s public key.
       *[server] The server cannot use the client’s public key.
    }
    .paragraph = It is **no proper key** of the group: an attacker could guess a secret made with it. So the connection ends.
    .next = { $actor ->
        [client] the client computes the shared secret
       *[server] the server computes the shared secret
    }
    .note = Cannot use the public key
    .doing = Gives up.
step-climb-key-schedule = { $actor ->
        [client] The client goes on in the key schedule.
       *[server] The server goes on in the key schedule.
    }
    .paragraph = It mixes **what is new** into the secret so far. From the result it takes a **secret for each use**, and from those the keys. None of them ever travels.
    .next = { $actor ->
        [client] the client derives the next keys
       *[server] the server derives the next keys
    }
    .note = Derives the next keys
    .doing = Works out the next keys.
step-check-binder = { $actor ->
        [client] The client makes its proof of the earlier secret.
       *[server] The server checks the proof of the earlier secret.
    }
    .paragraph = { $actor ->
        [client] The **binder** is a fingerprint of its hello, made with a secret from the **earlier connection**. Anyone can copy a ticket; nobody else can make this.
       *[server] It computes the **binder** of the hello that it saw, and compares. The two match: this hello was made with the secret from the **earlier connection**.
    }
    .next = { $actor ->
        [client] the client makes its proof
       *[server] the server checks the proof
    }
    .note = { $actor ->
        [client] Makes its proof
       *[server] Checks the proof
    }
    .doing = { $actor ->
        [client] Computes the binder.
       *[server] Compares the binder with its own.
    }
step-check-binder-failed = The server checks the proof of the earlier secret: it does not fit.
    .paragraph = The client **does not have** the earlier secret, or its hello was changed on the way. The server ends the connection.
    .next = the server checks the proof
    .note = The proof does not fit
    .doing = Gives up.
step-derive-keys = { $actor ->
        [client] The client derives the same keys.
       *[server] The server derives the keys.
    }
    .paragraph = { $actor ->
        [client] The same secret and the same random values give **the same keys**. None of them has ever travelled. Compare both lists.
       *[server] { $cipher ->
            [blocks] From the shared secret it derives a **master secret**, and from that an encryption key and a MAC key for each direction.
           *[gcm] From the shared secret it derives a **master secret**, and from that an encryption key for each direction.
        }
    }
    .next = { $actor ->
        [client] the client derives the same keys
       *[server] the server derives the keys
    }
    .note = Derives the session keys
    .doing = Works out the keys.
step-derive-keys-resumed = { $actor ->
        [client] The client derives fresh keys from the old secret.
       *[server] The server derives fresh keys from the old secret.
    }
    .paragraph = The **master secret** is that of the first connection; the random values are **new**. So the keys are new, and no key exchange was needed.
    .next = { $actor ->
        [client] the client derives fresh keys
       *[server] the server derives fresh keys
    }
    .note = Derives fresh keys
    .doing = Mixes the old secret with new random values.
step-change-cipher-spec = { $exchange ->
        [tls13] A byte for old devices on the way.
       *[other] { $actor ->
            [client] The client says: from now on, encrypted.
           *[server] The server says: from now on, encrypted.
        }
    }
    .paragraph = { $exchange ->
        [tls13] In TLS 1.3 this message **means nothing**. Some old devices let a connection pass only if it looks like TLS 1.2, so both sides send it.
       *[other] One byte. From here on, this side **protects everything that it sends** with the new keys.
    }
    .next = { $exchange ->
        [tls13] a byte for old devices
       *[other] the switch to encryption
    }
    .doing = { $exchange ->
        [tls13] Sends a byte that means nothing.
       *[other] Announces the new keys.
    }
step-finished = { $actor ->
        [client] The client proves that it has the keys.
       *[server] The server proves that it has the keys.
    }
    .paragraph = A **fingerprint** of all messages so far, made from a secret that only the two have, and encrypted. Nobody who changed or faked one of them can make it.
    .next = { $actor ->
        [client] the client’s proof
       *[server] the server’s proof
    }
    .doing = Encrypts a fingerprint of the handshake.
step-check-finished = { $actor ->
        [client] The client checks the server’s proof.
       *[server] The server checks the client’s proof.
    }
    .paragraph = It computes its own fingerprint of the messages that **it** saw, and compares. The two match: both saw the same messages and have the same keys. { $actor ->
        [client] { $resumed ->
            [yes] So this is the server from last time.
           *[no] Only the owner of the private key can have got this far: **this is the server**.
        }
       *[server] So nobody has altered a message.
    }
    .next = { $actor ->
        [client] the client checks the proof
       *[server] the server checks the proof
    }
    .note = Checks the proof
    .doing = Compares the fingerprint with its own.
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
step-end-of-early-data = The client ends its early data.
    .paragraph = A short message without content. From here on, the client seals with its **handshake key**.
    .next = the client ends its early data
    .doing = Says that no more early data comes.
step-key-update = { $actor ->
        [client] The client changes its key.
       *[server] The server changes its key.
    }
    .paragraph = It says that its next record is sealed with a **new key**. Both sides derive it from the old secret, so nothing secret travels.
    .next = { $actor ->
        [client] the client changes its key
       *[server] the server changes its key
    }
    .doing = Announces its new key.
step-seal-data = { $actor ->
        [client] The client encrypts a message.
       *[server] The server encrypts a message.
    }
    .paragraph = { $cipher ->
        [blocks] Its write key turns the text into **ciphertext**, block by block. Its MAC key makes a **MAC** that shows any change. Random bytes in front make every message look different.
       *[gcm] Its write key turns the text into **ciphertext** and makes a **tag** of 16 bytes that shows any change. The nonce makes every message look different.
    }
    .next = { $actor ->
        [client] the client encrypts a message
       *[server] the server encrypts a message
    }
    .note = Encrypts a message
    .doing = { $cipher ->
        [blocks] { $order ->
            [encrypt-first] Encrypts the text, then makes the MAC.
           *[mac-first] Makes the MAC, then encrypts both.
        }
       *[gcm] Encrypts the text and makes its tag.
    }
step-data = { $early ->
        [yes] The client sends early data.
       *[no] The encrypted message travels.
    }
    .paragraph = { $early ->
        [yes] The key comes from the **pre-shared key** alone, before the server has answered. These records can be copied and **sent again**. So early data must be harmless twice (RFC 9846 §8).
       *[no] Somebody on the way sees how long it is and when it was sent, **not what it says**. Try it: flip one byte and see who notices.
    }
    .next = the message travels
    .doing = Sends the sealed record.
step-altered = Somebody changes the message on the way.
    .paragraph = Bytes were **changed on the wire**. The receiver does not know yet.
    .next = the changed message arrives
    .doing = Sends the sealed record.
step-intercepted = { $way ->
        [dropped] Somebody swallows the message on the way.
        [cut] Somebody breaks the connection.
       *[overtaken] Somebody holds the message back.
    }
    .paragraph = { $way ->
        [dropped] It was **sent**, but it does not arrive. Neither side knows that yet.
        [cut] From here on **nothing** arrives. Neither side knows that yet.
       *[overtaken] The next record **overtakes** it. The receiver does not know yet.
    }
    .next = { $way ->
        [dropped] a message gets lost
        [cut] the connection breaks
       *[overtaken] a message is held back
    }
    .doing = Sends the record.
step-early-data-refused = The server passes over early data.
    .paragraph = It has **refused** the early data of this hello, and makes no keys for them. A record that does not open is skipped, up to a limit.
    .next = the server passes over early data
    .note = Passes over early data
    .doing = Skips a record that does not open.
step-open-data = { $actor ->
        [client] The client checks and decrypts it.
       *[server] The server checks and decrypts it.
    }
    .paragraph = { $cipher ->
        [blocks] The **MAC fits**: not one bit was changed. Only now is the text used.
       *[gcm] The **tag fits**: not one bit was changed. Only now is the text used.
    }
    .next = { $actor ->
        [client] the client decrypts it
       *[server] the server decrypts it
    }
    .note = Checks and decrypts
    .doing = { $cipher ->
        [blocks] { $order ->
            [encrypt-first] Checks the MAC, then decrypts.
           *[mac-first] Decrypts, then checks the MAC.
        }
       *[gcm] Checks the tag, then decrypts.
    }
step-open-message = { $actor ->
        [client] The client opens a sealed message.
       *[server] The server opens a sealed message.
    }
    .paragraph = The **seal is whole**: not one bit was changed. Only now does it read the message.
    .next = { $actor ->
        [client] the client opens the sealed message
       *[server] the server opens the sealed message
    }
    .note = Opens a sealed message
    .doing = Checks the seal and decrypts.
step-open-failed = { $actor ->
        [client] The client notices: this message was changed.
       *[server] The server notices: this message was changed.
    }
    .paragraph = { $fault ->
        [compression] The text **cannot be decompressed**.
        [padding] The **padding is wrong**.
       *[seal] { $cipher ->
            [blocks] The **MAC does not fit**.
           *[gcm] The **tag does not fit** the ciphertext.
        }
    } The text is thrown away unread, and the connection ends.
    .next = { $actor ->
        [client] the client checks the message
       *[server] the server checks the message
    }
    .note = { $fault ->
        [compression] Cannot decompress it
        [padding] The padding is wrong
       *[seal] { $cipher ->
            [blocks] The MAC does not fit
           *[gcm] The tag does not fit
        }
    }
    .doing = Throws the message away and gives up.
step-alert = { $actor ->
        [client] The client ends the connection: { $alert }.
       *[server] The server ends the connection: { $alert }.
    }
    .paragraph = A **fatal alert** says why. { $arrival ->
        [later] It is still on its way: the other side does not know yet.
       *[now] After it, neither side sends or accepts anything more.
    }
    .next = the alert { $alert }
    .doing = Says why, and stops.
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
step-other-message = { $actor ->
        [client] The client sends: { $message }.
       *[server] The server sends: { $message }.
    }
    .paragraph = **No part** of this handshake. The receiver decides how to react.
    .next = { $message }
    .doing = Sends { $message }.
step-unopened = { $actor ->
        [client] The client sends a sealed record.
       *[server] The server sends a sealed record.
    }
    .paragraph = Nobody has **opened** it here, so what it carries is not known.
    .next = a sealed record
    .doing = Sends a sealed record.
step-arrival-overtaken = { $actor ->
        [client] Now a record of the server’s reaches the client that was sent earlier.
       *[server] Now a record of the client’s reaches the server that was sent earlier.
    }
    .paragraph = Another record **overtook** it on the way. The receiver counts records, and takes this one for the next.
    .next = a record arrives late
    .note = Receives a record late
    .doing = Takes a record that others have overtaken.
step-arrival-again = { $actor ->
        [client] A record reaches the client a second time.
       *[server] A record reaches the server a second time.
    }
    .paragraph = Its sender sent it **once**: somebody on the way has kept a copy and sends it again.
    .next = a copy arrives
    .note = Receives a copy
    .doing = Takes a record that has come before.
step-arrival-injected = { $actor ->
        [client] A record reaches the client that the server never sent.
       *[server] A record reaches the server that the client never sent.
    }
    .paragraph = Somebody **on the way** made it. Nothing on its outside says so.
    .next = a record arrives that the other side never sent
    .note = Receives a foreign record
    .doing = Takes what the other side never sent.
step-arrival-rest = { $actor ->
        [client] The client takes what is left of the changed record for another one.
       *[server] The server takes what is left of the changed record for another one.
    }
    .paragraph = The record’s **length** is not what it was. The receiver reads the bytes after the shorter record as the beginning of the next.
    .next = the rest of the record is read
    .note = Reads the rest as another record
    .doing = Takes the rest for another record.
step-failure = { $actor ->
        [client] The client gives up.
       *[server] The server gives up.
    }
    .paragraph = Something is wrong: { $reason } So it ends the connection, and an alert will say why.
    .next = { $actor ->
        [client] the client gives up
       *[server] the server gives up
    }
    .note = Gives up
    .doing = Found something that must not be.
step-alert-received = { $actor ->
        [client] The alert reaches the client: it is over.
       *[server] The alert reaches the server: it is over.
    }
    .paragraph = { $actor ->
        [client] Only now does the client learn about **{ $alert }**. Nobody has read its messages in the meantime.
       *[server] Only now does the server learn about **{ $alert }**. Nobody has read its messages in the meantime.
    }
    .next = the alert arrives
    .note = Learns that it is over
    .doing = Reads the alert and stops.
step-truncated = { $actor ->
        [client] The client waits in vain.
       *[server] The server waits in vain.
    }
    .paragraph = Nothing more comes, and **nobody has said goodbye**. It cannot know whether anything is missing, so it gives up.
    .next = { $actor ->
        [client] the client waits
       *[server] the server waits
    }
    .note = Waits in vain
    .doing = Gives up waiting.
# What one side still does after the other has given up. $what is what it does.
unheeded = Too late: { $what }
step-unheeded =
    .paragraph = { $actor ->
        [client] The server has **already left**, but the client does not know yet. **Nobody reads** its messages any more.
       *[server] The client has **already left**, but the server does not know yet. **Nobody reads** its messages any more.
    }
    .next = { $actor ->
        [client] the client goes on in vain
       *[server] the server goes on in vain
    }
    .doing = { $actor ->
        [client] Does not know yet that the server has left.
       *[server] Does not know yet that the client has left.
    }
# The everyday story, at the level Story: per step a headline, one or two sentences, what the side says, what comes next and
# what somebody on the wire gets. The same thing has the same noun as in the picture: card, padlock, key, box, secret, random
# number, keys, fingerprint, message.
story-about = Two strangers agree on a secret **while everybody listens**.
story-about-way = They do it the old way, with a secret in a locked box (RSA key exchange): retired, and still the easiest to follow.
story-about-way-ecdhe = They do it with half a secret from each side (ECDHE), much as browsers do today.
story-about-way-tls13 = They do it with half a secret in each hello (TLS 1.3), as browsers do today.
story-client-hello = The client says hello.
    .sentence = { $exchange ->
        [tls13] It asks for a private talk and sends **half a secret** along. Everybody can read this: a half alone gives nothing away.
       *[other] It asks for a private talk and sends a **random number** along. Nothing is secret yet: everybody can read this.
    }
    .next = the client says hello
    .bubble = { $exchange ->
        [tls13] “Hello! Let’s talk **so that nobody else understands**. Here’s what I can do, and **my half** already.”
       *[other] “Hello! Let’s talk **so that nobody else understands**. Here’s what I can do, and a random number.”
    }
    .watcher = reads everything.
story-client-hello-resuming = The client comes back and says hello.
    .sentence = { $exchange ->
        [tls13] It names the talk **from last time**, and sends a new half along. If the server remembers, the two need no card.
       *[other] It names the talk **from last time**. If the server remembers, the two need no card and no new secret.
    }
    .next = a second talk: the client says hello
    .bubble = “Hello, **it’s me again**! Do you remember me?”
    .watcher = reads everything, and sees that they have met before.
story-client-hello-again = The client says hello again.
    .sentence = This time it brings a half of **the kind that the server wants**. That cost the two one more trip there and back.
    .next = the client says hello again
    .bubble = “Hello again! Here’s **a half of that kind**.”
    .watcher = reads this as well.
story-arrival-again = { $message ->
        [ClientHello] Somebody sends a copy of the hello.
       *[other] Somebody sends a copy of the sealed message.
    }
    .sentence = { $message ->
        [ClientHello] It is the same hello, **byte for byte**. The copier can read it, but has no key.
       *[other] It is still sealed, and the copier **need not open it**.
    }
    .next = { $message ->
        [ClientHello] a copy of the hello arrives
       *[other] a copy of the message arrives
    }
    .watcher = sends what it has copied.
story-new-session-ticket = The server gives the client a ticket.
    .sentence = With this **ticket** and the secret behind it, the two know each other next time, **without a card**.
    .next = the server gives a ticket
    .bubble = “Here’s a **ticket** for next time.”
    .watcher = copies something sealed, and cannot look inside.
story-check-binder = The server checks the client’s proof: it fits.
    .sentence = { $copied ->
        [yes] The proof is genuine: the client made it. The server **cannot see** that somebody else sends it now.
       *[no] Anyone can copy a ticket. Only somebody with the **secret from last time** can add this proof to the hello.
    }
    .next = the server checks the proof
    .bubble = { $copied ->
        [yes] “This proof fits. **It seems to be you.**”
       *[no] “Your proof fits: **it’s you again**.”
    }
    .watcher = { $copied ->
        [yes] has a copy of a proof, and no key.
       *[no] has read the proof, but cannot make one.
    }
story-negotiation-failed = { $cause ->
        [fallback] The server suspects a trick.
        [master-secret] The server does not carry on.
       *[other] The two have nothing in common.
    }
    .sentence = { $cause ->
        [fallback] The client comes with an **older way** of talking, though both know a newer one. So the talk ends here.
        [signature] The server has **no signature** that the client can check. So the talk ends here.
        [master-secret] Last time they had **other rules**. So the talk ends here.
       *[other] The client offers only ways of talking that the server **does not know**. So the talk ends here.
    }
    .next = the server chooses
    .bubble = { $cause ->
        [fallback] “We both know a newer way. **Who made you** forget it?”
        [signature] “All my signatures are of a kind that you **can’t check**.”
        [master-secret] “We had other rules. I **can’t carry on** like this.”
       *[other] “Of all the ways you know, I know **none**. We can’t talk.”
    }
story-server-hello = { $exchange ->
        [tls13] The server answers with its half.
       *[other] The server answers.
    }
    .sentence = { $exchange ->
        [tls13] It picks one of the client’s ways to talk. **From here on**, everything that they say is sealed.
       *[other] It picks one of the client’s ways to talk and sends a **random number**.
    }
    .next = the server answers
    .bubble = { $exchange ->
        [tls13] “Hello! Here’s **my half**. From now on, sealed.”
       *[other] “Hello! I’ve picked one of your ways to talk. Here’s a **random number**.”
    }
    .watcher = reads this as well.
story-hello-retry-request = The server asks for another half.
    .sentence = The client’s half is of a **kind** that the server does not want. So the client says hello once more.
    .next = the server asks for another half
    .bubble = “Hello! Please send me a half of **this kind**.”
    .watcher = reads this as well.
story-server-hello-resumed = The server remembers the client.
    .sentence = { $exchange ->
        [tls13] Both still have the secret **from last time**, and mix a new one into it. So this time they need no card.
       *[other] Both still have the secret **from last time**. So this time they need no card and no new secret.
    }
    .next = the server answers
    .bubble = { $exchange ->
        [tls13] “Of course I remember! Here’s **my new half**. From now on, sealed.”
       *[other] “Of course I remember! Let’s carry on **where we were**. Here’s my new random number.”
    }
    .watcher = reads everything, but has never seen the secret.
story-certificate = The server shows its card.
    .sentence = { $exchange ->
        [rsa] The **card** (a certificate) says: this padlock belongs to **{ $host }**. Somebody whose job is to vouch, an authority, has signed it.
       *[ecdhe] The **card** (a certificate) says: **{ $host }** signs like this. Somebody whose job is to vouch, an authority, has signed it.
    }
    .next = the server shows its card
    .bubble = { $exchange ->
        [tls13] “Here’s **my card**. It shows how I sign, and only you can see it.”
        [ecdhe] “Hello! I’ve picked one of your ways to talk. Here’s a random number and **my card**. It shows how I sign.”
       *[rsa] “Hello! I’ve picked one of your ways to talk. Here’s **my card**, a random number and an open padlock. Once shut, only I can open it.”
    }
    .watcher = { $exchange ->
        [tls13] copies something sealed, and cannot see whose card it is.
        [ecdhe] copies the card and the number. That is not enough to sign like the server.
       *[rsa] copies the card, the number and the padlock. None of them opens anything.
    }
story-generate-key-pair = { $actor ->
        [client] The client makes its half.
       *[server] The server makes its half.
    }
    .sentence = It makes up a **private part** and keeps it. From that it makes its **half**, and will send it. Nobody can work back.
    .next = { $actor ->
        [client] the client makes its half
       *[server] the server makes its half
    }
    .bubble = “A **private part** to keep, and **my half** to send.”
story-sign-key-exchange = The server signs its half.
    .sentence = It signs its half together with **both random numbers**. So the signature is good for this talk only.
    .next = the server signs its half
    .bubble = “I sign my half, **for this talk only**.”
story-server-key-exchange = The server sends its half, signed.
    .sentence = Anyone may see the **half**, but nobody can swap it for another: the **signature** would not fit.
    .next = the server’s half travels
    .bubble = “Here’s **my half**, with my signature.”
    .watcher = copies the half and the signature. The private part stays with the server.
story-client-certificate = The client shows a card as well.
    .sentence = This server wants to know **who is calling**. A copied card proves nothing, so a signature will follow.
    .next = the client shows its card
    .bubble = “You want to know who I am? Here’s **my card**. I’ll sign to prove that it’s mine.”
    .watcher = { $exchange ->
        [tls13] copies something sealed, and cannot see whose card it is.
       *[other] copies this card as well.
    }
story-no-client-certificate = The client has no card to show.
    .sentence = { $demand ->
        [optional] This server wants to know who is calling, but **does not insist**. It carries on.
        [unknown] This server wants to know who is calling.
       *[required] This server **insists** on knowing who is calling.
    }
    .next = the client’s answer
    .bubble = “You want to know who I am? I have **nothing to show**.”
    .watcher = sees that no card was shown.
story-missing-client-certificate = The server gets no card and gives up.
    .sentence = It **insists** on knowing who is calling. So the talk ends here.
    .next = the server decides
    .bubble = “No card? Then I **won’t talk** to you.”
story-certificate-verify = { $actor ->
        [server] The server signs everything said so far.
       *[client] The client signs everything said so far.
    }
    .sentence = The **signature** covers every word so far, so it fits this talk only. Only the owner of the card can sign like this.
    .next = { $actor ->
        [server] the server’s signature
       *[client] the client’s signature
    }
    .bubble = “I sign **everything we said**.”
    .watcher = { $exchange ->
        [tls13] copies something sealed, and cannot look inside.
       *[other] copies the signature. It fits no other talk.
    }
story-validation = The client checks the card: it is genuine.
    .sentence = { $exchange ->
       *[ecdhe] The authority’s signature is real, the card is in date, and the name on it is **{ $host }**. So this is the right card.
        [rsa] The authority’s signature is real, the card is in date, and the name on it is **{ $host }**. So this is the right padlock.
    }
    .next = the client checks the card
    .bubble = { $exchange ->
       *[ecdhe] “Genuine, in date: **the right card**. A copy would pass as well. Are you its owner?”
        [rsa] “Genuine, in date: **the right padlock**. A copy would pass as well. Are you its owner?”
    }
story-validation-failed = { $problem }
    .sentence = The client **does not trust** this card, so it ends the talk. { $exchange ->
       *[ecdhe] No message was sent.
        [rsa] No secret was sent.
    }
    .next = the client checks the card
    .bubble = { $exchange ->
       *[ecdhe] “I **don’t trust** this card. Who knows who you are?”
        [rsa] “I **don’t trust** this card. Who knows whose padlock this is?”
    }
story-verify-key-exchange = The client checks the server’s signature: it fits.
    .sentence = Only the **owner of the card** can sign like this. So this really is { $host }.
    .next = the client checks the signature
    .bubble = “The signature fits: **it’s you!**”
story-verify-key-exchange-failed = The server’s signature does not fit its card.
    .sentence = Somebody shows a card that is **not theirs**, or something was changed on the way. So the talk ends here.
    .next = the client checks the signature
    .bubble = “This card is **not yours**, or somebody changed what you said.”
story-client-validation = The server checks the client’s card: it is genuine.
    .sentence = An authority that the server trusts vouches for it. The signature will show **whose hand** holds the card.
    .next = the server checks the client’s card
    .bubble = “Your card is **genuine**. Now show me that it’s yours.”
story-client-validation-failed = { $problem }
    .sentence = The server **does not trust** this card, so it ends the talk.
    .next = the server checks the client’s card
    .bubble = “I **don’t trust** this card. I don’t know who you are.”
story-verify-handshake = { $actor ->
        [client] The client checks the server’s signature: it fits.
       *[server] The server checks the client’s signature: it fits.
    }
    .sentence = { $actor ->
        [client] Only the owner of the card can **sign what was just said**. So this really is { $host }.
       *[server] Only the owner of the card can **sign what was just said**. Now the server knows who is calling.
    }
    .next = { $actor ->
        [client] the client checks the signature
       *[server] the server checks the signature
    }
    .bubble = “The signature fits: **it’s you**.”
story-verify-handshake-failed = { $actor ->
        [client] The server’s signature does not fit its card.
       *[server] The client’s signature does not fit its card.
    }
    .sentence = Somebody shows a card that is **not theirs**, or a message was changed on the way.
    .next = { $actor ->
        [client] the client checks the signature
       *[server] the server checks the signature
    }
    .bubble = “This card is **not yours**, or somebody changed what you said.”
story-encrypt-pre-master-secret = The client locks a secret in a box.
    .sentence = The **secret** is a fresh random number that nobody else knows. The server’s padlock snaps shut.
    .next = the client locks a secret in a box
    .bubble = “A fresh secret into the box. **Snap!** Now not even I can open it.”
story-client-key-exchange = The client sends the secret in a locked box.
    .sentence = Anyone can snap the padlock shut. **Only the server’s key opens it**, so the box may pass through any hands.
    .next = the box travels
    .bubble = “I’ve locked a **secret** in a box with your padlock.”
    .watcher = copies the box. Without the key it stays shut.
story-client-public-key = The client sends its half.
    .sentence = It needs **no box**: nothing in it is secret, and everybody may see it.
    .next = the client’s half travels
    .bubble = “And here’s **my half**.”
    .watcher = has both halves, but neither private part. That gives no secret.
story-decrypt-pre-master-secret = The server opens the box with its key.
    .sentence = The **key** never leaves the server. Now the two share a secret, and nobody else has it.
    .next = the server opens the box
    .bubble = “It opens. **Now we share a secret.**”
    .watcher = has a copy of the box, but not the key.
story-decrypt-failed = The box holds no proper secret.
    .sentence = The server **gives nothing away** and carries on with random bytes. A complaint would help a thief to guess.
    .next = the server opens the box
    .bubble = “That’s no secret. But I **won’t let on**.”
    .watcher = has a copy of the box, but not the key.
story-agree-on-secret = { $actor ->
        [client] The client works out the secret.
       *[server] The server works out the secret.
    }
    .sentence = { $actor ->
        [client] Its own **private part** and the server’s **half** give the secret. It never travels.
       *[server] Its own **private part** and the client’s **half** give **the same secret** on both sides. There was no box to open.
    }
    .next = { $actor ->
        [client] the client works out the secret
       *[server] the server works out the secret
    }
    .bubble = “My private part and your half: **that’s our secret**.”
    .watcher = sees halves travel, but no private part. That gives no secret.
story-agree-on-secret-failed = { $actor ->
        [client] The client cannot use the server’s half.
       *[server] The server cannot use the client’s half.
    }
    .sentence = It is **no proper half**: a thief could guess the secret. So the talk ends here.
    .next = { $actor ->
        [client] the client works out the secret
       *[server] the server works out the secret
    }
    .bubble = “That’s **no proper half**. I’m stopping.”
story-check-binder-failed = The proof of the old secret does not fit.
    .sentence = The client **does not have** the secret from last time, or its words were changed on the way. So the talk ends here.
    .next = the server checks the proof
    .bubble = “You **don’t have** our old secret, or somebody changed what you said.”
story-derive-keys = { $actor ->
        [client] The client mixes the same keys.
       *[server] The server mixes the keys.
    }
    .sentence = { $actor ->
        [client] The same secret and the same random numbers give **the same keys**. None of them has travelled.
       *[server] The secret and both random numbers go in, and **the keys** come out: one for each direction.
    }
    .next = { $actor ->
        [client] the client mixes the same keys
       *[server] the server mixes the keys
    }
    .bubble = { $actor ->
        [client] “I get **the same keys**. None of them was sent.”
       *[server] “Secret and random numbers in, **keys out**.”
    }
    .watcher = has both random numbers, but not the secret. That gives no keys.
story-derive-keys-resumed = { $actor ->
        [client] The client mixes new keys from the old secret.
       *[server] The server mixes new keys from the old secret.
    }
    .sentence = The secret is **from last time**, the random numbers are new. So the keys are new.
    .next = { $actor ->
        [client] the client mixes new keys
       *[server] the server mixes new keys
    }
    .bubble = “Old secret, new random numbers: **new keys**.”
    .watcher = has both random numbers, but not the secret. That gives no keys.
story-finished = { $actor ->
        [client] The client sends a sealed fingerprint.
       *[server] The server sends a sealed fingerprint.
    }
    .sentence = It is the **fingerprint** of everything said so far, sealed with its new key. One changed word would change it.
    .next = { $actor ->
        [client] the client’s fingerprint
       *[server] the server’s fingerprint
    }
    .bubble = “Sealed with the new key: **a fingerprint** of everything we said.”
    .watcher = copies something sealed, and cannot look inside.
story-check-finished = { $actor ->
        [client] The client compares the fingerprints: they match.
       *[server] The server compares the fingerprints: they match.
    }
    .sentence = { $resumed ->
        [yes] Only the two with **the old secret** can make this fingerprint, and nobody changed a word.
       *[no] { $actor ->
            [client] { $exchange ->
               *[ecdhe] The server has the same keys, and **nobody changed a word** on the way.
                [rsa] Only the **owner of the padlock** could get these keys. So this really is { $host }.
            }
           *[server] The client has the same keys, and **nobody changed a word** on the way.
        }
    }
    .next = { $actor ->
        [client] the client compares
       *[server] the server compares
    }
    .bubble = { $resumed ->
        [yes] “It matches. **It’s you again!**”
       *[no] { $actor ->
            [client] { $exchange ->
               *[ecdhe] “It matches. **Nobody changed a word.**”
                [rsa] “It matches. **It’s you!** Only the padlock’s owner could make this.”
            }
           *[server] “It matches: **nobody changed a word**.”
        }
    }
story-check-finished-failed = The fingerprints do not match.
    .sentence = The two have **not heard the same words**: something was changed on the way. So the talk ends here.
    .next = { $actor ->
        [client] the client compares
       *[server] the server compares
    }
    .bubble = “That doesn’t match. **Somebody changed** what we said.”
story-data = { $early ->
        [yes] The client’s message comes right after its hello.
       *[no] { $actor ->
            [client] The client sends a sealed message.
           *[server] The server sends a sealed message.
        }
    }
    .sentence = { $early ->
        [yes] It waits for no answer: it is sealed with a key **from last time**. But a copy could arrive **a second time**.
       *[no] On the way, anyone can see **how long** it is, but not what it says.
    }
    .next = { $actor ->
        [client] the client’s message travels
       *[server] the server’s message travels
    }
    .watcher = { $early ->
        [yes] copies the message. It stays sealed, but the copy can be sent again.
       *[no] copies the message. It stays sealed.
    }
story-altered = Somebody changes this on the way.
    .sentence = One **byte** is not what it was. The receiver does not know yet.
    .next = the changed message arrives
    .watcher = changes a byte in passing.
story-intercepted = { $way ->
        [dropped] Somebody swallows this on the way.
        [cut] Somebody breaks the connection.
       *[overtaken] Somebody holds this back.
    }
    .sentence = { $way ->
        [dropped] It was sent, but it does **not arrive**. Neither side knows that yet.
        [cut] From here on nothing **arrives**. Neither side knows that yet.
       *[overtaken] The next thing **overtakes** it. The receiver does not know yet.
    }
    .next = { $way ->
        [dropped] something gets lost
        [cut] the connection breaks
       *[overtaken] something is held back
    }
    .watcher = { $way ->
        [dropped] lets this go no further.
        [cut] has broken the connection.
       *[overtaken] keeps this for a while.
    }
story-early-data-refused = { $copied ->
        [yes] The server passes over the copy.
       *[no] The server passes over a sealed message.
    }
    .sentence = { $copied ->
        [yes] It has taken an early message with this ticket already, so it takes **no second one**. The copy stays unread.
       *[no] It has said that it takes **no early message** this time. So this one stays unread.
    }
    .next = { $copied ->
        [yes] the server passes over the copy
       *[no] the server passes over a message
    }
    .bubble = { $copied ->
        [yes] “I know this ticket. An early message with it? **Not again.**”
       *[no] “No early message this time. **I pass it over.**”
    }
    .watcher = has gained nothing.
story-open-data = { $copied ->
        [yes] The server takes the same message once more.
       *[no] { $actor ->
            [client] The client breaks the seal and reads.
           *[server] The server breaks the seal and reads.
        }
    }
    .sentence = { $copied ->
        [yes] **Nothing tells the copy from the first.** So an early message must be one that does no harm twice.
       *[no] **Only the keys open it**, and the seal was whole: nobody changed anything.
    }
    .next = { $actor ->
        [client] the client opens the message
       *[server] the server opens the message
    }
    .watcher = still has only the sealed copy.
story-open-failed = { $actor ->
        [client] The client notices: the seal is broken.
       *[server] The server notices: the seal is broken.
    }
    .sentence = One changed byte **breaks the seal**. The message is thrown away unread, and the talk ends.
    .next = { $actor ->
        [client] the client checks the seal
       *[server] the server checks the seal
    }
    .bubble = “This was **changed on the way**! I won’t read it.”
    .watcher = knows neither the old message nor the new one.
story-alert = { $actor ->
        [client] The client ends the talk.
       *[server] The server ends the talk.
    }
    .sentence = It says why ({ $alert }) and **hangs up**.
    .next = { $actor ->
        [client] the client ends the talk
       *[server] the server ends the talk
    }
    .bubble = “Something is wrong. **I’m leaving.**”
    .watcher = sees that the talk ends.
story-close-notify = { $actor ->
        [client] The client says goodbye.
       *[server] The server says goodbye.
    }
    .sentence = { $actor ->
        [client] Without a goodbye, nobody could tell a talk that is **over** from one that was **cut off**.
       *[server] Both have said goodbye. So **nothing is missing**.
    }
    .next = { $actor ->
        [client] the client says goodbye
       *[server] the server says goodbye
    }
    .bubble = “Goodbye!”
    .watcher = copies something sealed, and sees that the talk is over.
story-failure = { $actor ->
        [client] The client gives up.
       *[server] The server gives up.
    }
    .sentence = Something is **not right**: { $reason }
    .next = { $actor ->
        [client] the client gives up
       *[server] the server gives up
    }
    .bubble = “Something is **not right** here. I’m stopping.”
story-alert-received = { $actor ->
        [client] The client hears that it is over.
       *[server] The server hears that it is over.
    }
    .sentence = The other side has **already left**, because of { $alert }.
    .next = { $actor ->
        [client] the client learns that it is over
       *[server] the server learns that it is over
    }
    .bubble = “So **it’s over**.”
story-truncated = { $actor ->
        [client] The client waits in vain.
       *[server] The server waits in vain.
    }
    .sentence = Nothing more comes, and **nobody said goodbye**. Something may be missing.
    .next = { $actor ->
        [client] the client waits
       *[server] the server waits
    }
    .bubble = “Hello? **Are you still there?**”
    .watcher = may have cut the wire.

# Why a card is not accepted, in everyday words.
card-expired = This card expired on { $date }.
card-not-yet-valid = This card is not valid before { $date }.
card-name-mismatch = The card is for another name: { $names }.
card-unknown-issuer = { $actor ->
        [client] Nobody that the client trusts vouches for this card.
       *[server] Nobody that the server trusts vouches for this card.
    }
card-self-signed = This card vouches for itself.
card-bad-signature = The signature on this card is not the authority’s.
card-other = This card is not in order: { $reason }.
card-date = { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }

# The picture.
scene-title = The picture
scene-client-is = your browser
scene-holds = Holds
scene-holds-more = and { $things }
scene-holds-hidden = { $count ->
        [one] and one thing that you cannot see
       *[other] and { $count } things that you cannot see
    }
scene-holds-random-number = { $count ->
        [one] a random number
       *[other] random numbers
    }
scene-holds-card = { $actor ->
        [client] their card
       *[server] a card to show
    }
scene-holds-padlock = { $actor ->
        [client] their padlock
       *[server] padlocks to give
    }
scene-holds-key = the only key
scene-holds-secret = the secret
scene-holds-keys = the keys
scene-holds-half = { $count ->
        [one] a half
       *[other] both halves
    }
scene-holds-ticket = a ticket for next time
scene-postcard = An open postcard
scene-card = A card
scene-half = A half, for anyone to copy
scene-card-with-padlock = A card with an open padlock
scene-box = A locked box
scene-fingerprint = A fingerprint
scene-signature = A signature
scene-ticket = A ticket
scene-envelope = A message
scene-alarm = An alarm
scene-goodbye = A goodbye
scene-traveller = { $thing }{ $sealed ->
        [yes] , sealed
       *[no] {""}
    }, on its way { $actor ->
        [client] from the client to the server
       *[server] from the server to the client
    }
scene-newcomer = { $thing }{ $sealed ->
        [yes] , sealed
       *[no] {""}
    }, on its way { $actor ->
        [client] from the attacker to the client
       *[server] from the attacker to the server
    }
scene-keys-equal = the same keys
scene-keys-differ = not the same keys
scene-watcher-inside = { $actor ->
        [client] cannot see this. It happens inside the client.
       *[server] cannot see this. It happens inside the server.
    }

part-simplified = Simplified here: the lab cuts a long text **between characters**, so that you can read each record alone. TLS cuts bytes, wherever a record is full.
failure-detail = The cause: { $error }

activity-hidden = Out of sight
    .text = You cannot see from outside what happens in here.
values-hidden = { $count ->
        [one] … and one value that cannot be seen from here
       *[other] … and { $count } values that cannot be seen from here
    }
calculation-hidden = { $actor ->
        [client] This happens **inside the client**. From here you can see only what travels.
       *[server] This happens **inside the server**. From here you can see only what travels.
    }
message-encrypted = Encrypted record ({ $kind })
message-part = { $message }, { $extent ->
        [begins] beginning
        [continues] middle
       *[ends] end
    }
bubble-data = “{ $text }”
activity-waiting = Waiting
    .text = The other side is at work.
activity-left = Has left
    .text = Takes no more notice.
activity-sending = Sends { $message }
activity-receiving = Receives { $message }
    .text = It has arrived.

eavesdropper-sees = Eavesdropper sees
eavesdropper-reads = Eavesdropper reads along
arrow-way = from { $actor ->
        [client] client to server
       *[server] server to client
    }{ $locked ->
        [yes] , with encrypted content
       *[no] {""}
    }{ $ahead ->
        [yes] , still to come
       *[no] {""}
    }
part-of-text = Part { $number } of { $count }: { $what }

# Why a side gave up.
error-decode = Bytes in the wrong form.
error-unexpected-message = A message that may not come now.
error-unexpected-record = A record that may not come now.
error-unknown-content-type = Bytes that are no TLS record.
error-record-overflow = A record that is longer than allowed.
error-handshake-message-too-long = A message that is longer than accepted.
error-bad-record-mac = A record whose integrity check failed.
error-wrong-record-version = A record of another version than the negotiated one.
error-ssl-2-hello = A hello in the form of SSL 2.0. Nobody may use that any more.
error-malformed-compression = Compressed data that cannot be decompressed.
error-decompressed-too-long = Compressed data that holds more than a record may.
error-no-common-version = No protocol version in common.
error-inappropriate-fallback = A second try with an older version, though both sides speak a newer one.
error-no-common-application-protocol = No application protocol in common.
error-extended-master-secret-changed = An earlier session that was made under other rules.
error-missing-client-certificate = A client without the certificate that the server demands.
error-bad-certificate-verify = A signature that does not fit the certificate.
error-missing-extension = A message without an extension that it needs.
error-misplaced-extension = An extension in a message that must not have it.
error-downgrade = An older version, though the server’s random value says that it speaks a newer one.
error-useless-hello-retry-request = A request for another hello that changes nothing, or a second one.
error-second-client-hello-differs = A second hello that differs in more than was asked for.
error-bad-binder = A proof that does not fit the earlier secret.
error-key-change-within-record = More bytes in a record after the message that changes the keys.
error-no-inner-content-type = A sealed record with nothing but zeros in it.
error-too-many-post-handshake-messages = Too many new keys or tickets in a row.
error-too-much-early-data = More early data than the ticket allows.
error-bad-key-exchange-signature = A signature that does not fit the server’s certificate.
error-bad-public-key = A public key that does not belong to the group.
error-no-common-cipher-suite = No cipher suite in common.
error-no-common-group = No group in common for the key exchange.
error-unsolicited-extension = An answer to an extension that was never sent.
error-no-common-compression = No compression method in common.
error-not-offered = A choice that was never offered.
error-no-common-signature-algorithm = No signature algorithm in common.
error-bad-renegotiation-info = A renegotiation_info that does not fit a first handshake.
error-certificate = A certificate that is not accepted.
error-bad-finished = A proof that does not fit this handshake.
error-peer-alert = The other side ended the connection with an alert.
error-bad-alert = An alert of a level that does not exist.
error-too-many-warnings = Too many warnings.
error-empty-record = An empty record, where only data may be empty.
error-too-many-empty-records = Too many empty records.
error-sequence-number-overflow = More records than one key may protect.
error-not-open = The connection is not open for data.
error-truncated-connection = The other side went away without saying goodbye: data may be missing.
error-configuration = A configuration that cannot be used.

failure-no-certificate = No certificate was sent
failure-too-many-certificates = More certificates than are looked at
failure-malformed = The certificate cannot be read
failure-unknown-issuer = { $actor ->
        [client] Signed by nobody whom the client trusts
       *[server] Signed by nobody whom the server trusts
    }
failure-self-signed = Signed with its own key, and not trusted
failure-path-too-long = The chain is too long
failure-too-many-paths = More possible chains than are tried
failure-bad-signature = The signature does not fit
failure-unsupported-algorithm = Signed with an algorithm that is not supported
failure-weak-signature = Signed with a broken hash
failure-expired = Expired
failure-not-yet-valid = Not valid yet
failure-name-mismatch = Is for another name
failure-unsupported-key = A kind of key that is not supported
failure-key-too-short = The key is too short
failure-not-a-certificate-authority = The issuer is no authority
failure-path-length-exceeded = More authorities in a row than allowed
failure-name-not-permitted = A name outside of what the issuer may issue for
failure-name-excluded = A name that the issuer may not issue for
failure-unsupported-name-constraint = The issuer limits names in a way that is not understood
failure-too-many-name-comparisons = More names and limits than are compared
failure-missing-key-cert-sign = The issuer’s key may not sign certificates
failure-missing-key-encipherment = The key may not encrypt keys
failure-missing-digital-signature = The key may not sign
failure-missing-server-authentication = Is not for servers
failure-missing-client-authentication = Is not for clients
failure-unhandled-critical-extension = Demands something unknown
