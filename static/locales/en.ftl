# English: the words of the whole page. A language is one file; its name and direction stand on top.
# ** begins and ends stressed words. A text that is missing in another language shows in English.

language-name = English
language-direction = ltr

page-title = Handshake Lab
page-description = Step through a real TLS handshake between a client and a server that both run in your browser: every message, every byte, every key.

## The story: chapters, steps and what surrounds them.
# Each step has its headline, and as attributes: the paragraph, what the main button says comes (next),
# a note beside the lifeline, what the actor is doing, and the exact wording (why).
# $actor is client or server.

chapter-1 = Client says hello
    .summary = The client asks for a secure connection, and says which protocol versions, cipher suites and compression methods it speaks.
chapter-2 = Server says hello
    .summary = The server picks one of each that both understand, and shows its certificate with its public key.
chapter-3 = Client checks certificate
    .summary = The client checks the certificate against the authorities that it trusts. If a check fails, the connection ends.
chapter-4 = Client locks a secret
    .summary = The client makes up a secret, from which the keys will come, and locks it with the server’s public key. Only the server can open it.
chapter-5 = Server opens it
    .summary = The server opens the secret with its private key. Both make the same keys out of it, say that from now on all is encrypted, and prove that they have the keys.
chapter-6 = Encrypted data
    .summary = With the keys, both encrypt and decrypt what they send each other, and notice any change on the way.
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
next-again = Next: once more from the start
next-unaltered = Next: a new session without the flipped byte
next-what-if = Next: { $outcome ->
        [failed] what if nothing goes wrong?
       *[complete] what if something goes wrong?
    }
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
    .why = The ClientHello offers the newest version that the client speaks, a list of cipher suites in order of preference, and compression methods. A **cipher suite** names how keys are exchanged, how data is encrypted and which hash is used. The 32 bytes of **client random** make this session different from every other. Extensions carry more: the host name that is asked for, and the signatures that the client can check. **Simplified here:** both sides are in this page, with no network between them, and the clock stands still while they speak.
    .bubble = “Hello! I want to talk to you **so that nobody else understands**. These are the ways to do it that I know.”
step-negotiation = The server picks what both understand.
    .paragraph = From the client’s offer it takes **one version**, **one cipher suite** and **one compression method**. If they had nothing in common, the connection would end here.
    .next = the server chooses
    .note = Picks what both understand
    .doing = Compares the offer with what it can do itself.
    .why = One side’s order of preference leads, usually the server’s: of its cipher suites, the first one that the other side has too is taken. Whose order it is here is one of the choices. With no suite in common the server would answer with the alert handshake_failure.
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
    .paragraph = Most servers never ask. { $demand ->
        [optional] This one asks for a **certificate** and names the authorities that it accepts. It goes on without one, too.
       *[required] This one **insists** on a certificate and names the authorities that it accepts.
    }
    .next = the server asks who the client is
    .doing = Asks for a certificate.
    .why = The CertificateRequest lists kinds of certificates, the signatures that the server can check, and the names of the authorities that it trusts.
step-client-certificate = The client shows its certificate.
    .paragraph = Now the client says who it is. Anyone may copy a certificate; the **signature** that follows will prove that it is the client’s own.
    .next = the client’s answer
    .doing = Shows its certificate.
    .why = The message has the same form as the server’s. By itself it proves nothing, because certificates can be copied; the signature that follows proves that the key is the client’s.
    .bubble = “You want to know who I am? Here is **my card**, and I can prove that it is mine.”
step-no-client-certificate = The client has no certificate to show.
    .paragraph = It says so with an **empty list**. { $demand ->
        [optional] This server does not insist: it goes on **without knowing** who the client is.
       *[required] The server decides whether that is enough.
    }
    .next = the client’s answer
    .doing = Says that it has nothing to show.
    .why = A client that was asked and has no suitable certificate sends the message all the same, with a list of length 0 (RFC 5246 §7.4.6). The server may go on without knowing who the client is, or end the connection. There is nothing to prove either: without a certificate no signature follows.
    .bubble = “You want to know who I am? I have **nothing to show**.”
step-missing-client-certificate = The server gets no certificate and gives up.
    .paragraph = It **insists** on knowing who the client is. An empty list does not say, so the server ends the connection.
    .next = the server decides
    .note = Gets no certificate
    .doing = Does not go on without one.
    .why = For a client without a certificate the specification leaves the choice to the server: to go on, or to end the connection with the fatal alert handshake_failure (RFC 5246 §7.4.6). This server is set to insist.
    .bubble = “You show me **nothing**. Then I will not talk to you.”
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
    .bubble = “This card is **not yours**, or somebody has meddled with what you said.”
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
    .why = The Certificate message holds a chain: the server’s own certificate first, then the intermediate authority that signed it. The root is not sent, because the client has to know it already. Anyone could copy this message: it proves nothing by itself, until the server shows that it has the private key.
    .bubble = “Hello! Let’s take this one. Here is **my card**; anyone may copy it. An authority vouches that this padlock is mine, and only I can open it.”
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
    .bubble = “Your card is **genuine**, and an authority that I trust has signed it.”
step-client-validation-failed = The server checks the client’s certificate: it does not hold.
    .paragraph = At least **one check failed**, so the server does not know who this is and ends the connection.
    .next = the server checks the client’s certificate
    .note = The client’s certificate is refused
    .doing = Found a check that fails.
    .bubble = “Your card is **not in order**. I do not know who you are.”
    .why = The alert tells the client what was wrong.
step-validation = The client checks the certificate: it is genuine.
    .paragraph = Is each certificate **signed** by the next, up to an authority that the client **trusts**? Is it valid **today**? Is it for **this name**? Everything fits, so the public key really is the server’s.
    .next = the client checks the certificate
    .note = Certificate is genuine and valid
    .doing = Checks signatures, dates, name and authority.
    .why = The client builds a path from the server’s certificate to a root in its own store, and checks on each certificate the issuer’s signature, the dates, and that the issuer may issue at all. The host name has to be among the certificate’s names. One failed check ends the connection: otherwise anybody could pose as the server. **Simplified here:** revocation is not looked up.
    .bubble = “Genuine, in date, right name: this is **the right padlock**. Are you its owner? We’ll see.”
step-validation-failed = The client checks the certificate: it does not hold.
    .paragraph = At least **one check failed**. The client cannot know whose public key this is, so it ends the connection.
    .next = the client checks the certificate
    .note = Certificate is refused
    .doing = Found a check that fails.
    .why = A check that fails ends the connection with a fatal alert. Going on would mean to encrypt the key for somebody unknown.
    .bubble = “This card is **not in order**. I do not know whose padlock this is.”
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
    .bubble = { $actor ->
        [client] “It matches. Only the padlock’s owner could make this: **it is you**. And nobody has changed a word of what we said.”
       *[server] “You have the same secret, and **nobody has changed a word** of what we said. We can talk.”
    }
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
    .paragraph = A **fatal alert** says why. { $arrival ->
        [later] It is still on its way: the other side does not know yet.
       *[now] After it, neither side sends or accepts anything more.
    }
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
    .paragraph = What it found: { $reason } So it ends the connection, and an alert will say why.
    .next = { $actor ->
        [client] the client gives up
       *[server] the server gives up
    }
    .note = Gives up
    .doing = Found something that must not be.
    .why = Each violation has its alert in the specification. What the peer is told and what is logged are two different things.
step-alert-received = { $actor ->
        [client] The alert reaches the client: it is over.
       *[server] The alert reaches the server: it is over.
    }
    .paragraph = { $actor ->
        [client] Only now does the client hear of it: **{ $alert }**. Nobody has read what it did in the meantime.
       *[server] Only now does the server hear of it: **{ $alert }**. Nobody has read what it did in the meantime.
    }
    .next = the alert arrives
    .note = Hears that it is over
    .doing = Reads the alert and stops.
    .why = After a fatal alert both sides close the connection and forget its keys (RFC 5246 §7.2.2).
    .bubble = “So **it is over**.”
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
    .why = A connection that ends without close_notify may have been cut by an attacker (RFC 5246 §7.2.1). Where a length was changed on the way, a side waits for bytes that never come.
# What one side still does after the other has given up. $what is what it does.
unheeded = Too late: { $what }
step-unheeded =
    .paragraph = { $actor ->
        [client] The server has **already left**, but the client does not know yet. **Nobody reads** what it still makes and sends.
       *[server] The client has **already left**, but the server does not know yet. **Nobody reads** what it still makes and sends.
    }
    .next = { $actor ->
        [client] what the client still does
       *[server] what the server still does
    }
    .doing = { $actor ->
        [client] Does not know yet that the server has left.
       *[server] Does not know yet that the client has left.
    }
    .why = A side sends a whole flight of messages before it waits for an answer (RFC 5246 §7.3), and hears of an alert only when it reads again. Here that is after its last message; over a network it depends on how long the alert takes.
# The everyday story, at the level Story: per step a headline, one or two sentences, what the side says, what comes next and
# what somebody on the wire gets. The same thing has the same noun as in the picture: card, padlock, key, box, secret, random
# number, keys, fingerprint, message.
story-about = Two who have never met agree on a secret **while everybody listens**.
story-client-hello = The client says hello.
    .sentence = It asks for a private talk and sends a **random number** along. Nothing is secret yet: everybody can read this.
    .next = the client says hello
    .bubble = “Hello! Let’s talk **so that nobody else understands**. Here’s what I can do, and a random number.”
    .watcher = reads all of it.
story-client-hello-resuming = The client comes back and says hello.
    .sentence = It names the talk **from last time**. If the server remembers, the two need no card and no box.
    .next = a second talk: the client says hello
    .bubble = “Hello, **it’s me again**! Do you remember me?”
    .watcher = reads all of it, and sees that they have met before.
story-negotiation-failed = The two have nothing in common.
    .sentence = The client offers only ways of talking that the server **does not know**. So the talk ends here.
    .next = the server chooses
    .bubble = “Of all the ways you know, I know **none**. We can’t talk.”
story-server-hello-resumed = The server remembers the client.
    .sentence = Both still have the secret **from last time**. So this time they need no card and no box.
    .next = the server answers
    .bubble = “Of course I remember! Let’s carry on **where we were**. Here’s my new random number.”
    .watcher = reads all of it, but has never seen the secret.
story-certificate = The server shows its card.
    .sentence = The **card** (a certificate) says: this padlock belongs to **{ $host }**. An authority vouches for that with its signature.
    .next = the server shows its card
    .bubble = “Hello! Here’s **my card** and my padlock, wide open. Anyone may copy the card. Only I can open the padlock.”
    .watcher = copies the card and the open padlock. Neither of them opens anything.
story-client-certificate = The client shows a card as well.
    .sentence = This server wants to know **who is calling**. A copied card proves nothing, so a signature will follow.
    .next = the client shows its card
    .bubble = “You want to know who I am? Here’s **my card**. I’ll sign to prove that it’s mine.”
    .watcher = copies this card as well.
story-no-client-certificate = The client has no card to show.
    .sentence = { $demand ->
        [optional] This server wants to know who is calling, but **does not insist**. It carries on.
       *[required] This server **insists** on knowing who is calling.
    }
    .next = the client’s answer
    .bubble = “You want to know who I am? I have **nothing to show**.”
    .watcher = sees that no card was shown.
story-missing-client-certificate = The server gets no card and gives up.
    .sentence = It **insists** on knowing who is calling. So the talk ends here.
    .next = the server decides
    .bubble = “No card? Then I **won’t talk** to you.”
story-validation = The client checks the card: it is genuine.
    .sentence = The authority’s signature fits, the card is in date, and the name on it is **{ $host }**. So this is the right padlock.
    .next = the client checks the card
    .bubble = “Genuine, in date, right name: **the right padlock**. Are you its owner? We’ll see.”
story-validation-failed = { $problem }
    .sentence = The client **does not trust** this card, so it ends the talk. No secret was sent.
    .next = the client checks the card
    .bubble = “I **don’t trust** this card. Who knows whose padlock this is?”
story-client-validation = The server checks the client’s card: it is genuine.
    .sentence = An authority that the server trusts vouches for it. **Whose hand** holds the card, the signature will show.
    .next = the server checks the client’s card
    .bubble = “Your card is **genuine**. Now show me that it’s yours.”
story-client-validation-failed = { $problem }
    .sentence = The server **does not trust** this card, so it ends the talk.
    .next = the server checks the client’s card
    .bubble = “I **don’t trust** this card. I don’t know who you are.”
story-verify-handshake = The server checks the client’s signature: it fits.
    .sentence = Only the owner of the card can **sign what was just said**. Now the server knows who is calling.
    .next = the server checks the signature
    .bubble = “The signature fits: **it’s you**.”
story-verify-handshake-failed = The client’s signature does not fit its card.
    .sentence = Somebody shows a card that is **not theirs**, or a message was changed on the way.
    .next = the server checks the signature
    .bubble = “This card is **not yours**, or somebody changed what you said.”
story-encrypt-pre-master-secret = The client locks a secret in a box.
    .sentence = The **secret** is a fresh random number that nobody else knows. The server’s padlock snaps shut.
    .next = the client locks a secret in a box
    .bubble = “A fresh secret into the box. **Snap!** Now not even I can open it.”
story-client-key-exchange = The client sends the secret in a locked box.
    .sentence = Anyone can snap the padlock shut. **Only the server’s key opens it**, so the box may pass through any hands.
    .next = the box travels
    .bubble = “I’ve locked a **secret** in a box with your padlock.”
    .watcher = copies the box. Without the key it stays shut:
story-decrypt-pre-master-secret = The server opens the box with its key.
    .sentence = The **key** never leaves the server. Now the two share a secret, and nobody else has it.
    .next = the server opens the box
    .bubble = “It opens. **Now we share a secret.**”
    .watcher = has a copy of the box, but not the key.
story-decrypt-failed = The box holds no proper secret.
    .sentence = The server **lets nobody notice** and carries on with random bytes. A complaint would help a thief to guess.
    .next = the server opens the box
    .bubble = “That’s no secret. I **won’t let on**.”
    .watcher = has a copy of the box, but not the key.
story-derive-keys = { $actor ->
        [client] The client mixes the same keys.
       *[server] The server mixes the keys.
    }
    .sentence = { $actor ->
        [client] The same secret and the same random numbers give **the same keys**. No key has travelled.
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
    .sentence = It is the **fingerprint** of everything said so far, sealed with the new keys. One changed word would change it.
    .next = { $actor ->
        [client] the client’s fingerprint
       *[server] the server’s fingerprint
    }
    .bubble = “Sealed with the new key: **a fingerprint** of everything we said.”
    .watcher = copies something sealed, and cannot look inside:
story-check-finished = { $actor ->
        [client] The client compares the fingerprints: they match.
       *[server] The server compares the fingerprints: they match.
    }
    .sentence = { $resumed ->
        [yes] Only the two who share **the old secret** get this fingerprint, and nobody changed a word.
       *[no] { $actor ->
            [client] Only the **owner of the padlock** could make it. So this really is { $host }.
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
            [client] “It matches. **It’s you!** Only the padlock’s owner could make this.”
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
story-data = { $actor ->
        [client] The client sends a sealed message.
       *[server] The server sends a sealed message.
    }
    .sentence = On the way, anyone can see **how long** it is, but not what it says.
    .next = { $actor ->
        [client] the client’s message travels
       *[server] the server’s message travels
    }
    .watcher = copies the message. It stays sealed:
story-altered = Somebody changes this on the way.
    .sentence = One **byte** is not what it was. The receiver does not know yet.
    .next = the changed message arrives
    .watcher = changes a byte in passing.
story-open-data = { $actor ->
        [client] The client breaks the seal and reads.
       *[server] The server breaks the seal and reads.
    }
    .sentence = The seal was **whole**: nobody changed anything on the way.
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
    .watcher = knows neither the message nor what it did to it.
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
        [client] the client hears of it
       *[server] the server hears of it
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
scene-holds-card = their card
scene-holds-padlock = { $actor ->
        [client] their padlock
       *[server] padlocks to give
    }
scene-holds-key = the only key
scene-holds-secret = the secret
scene-holds-keys = the keys
scene-holds-ticket = a ticket for next time
scene-postcard = An open postcard
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
scene-keys-equal = the same keys
scene-keys-differ = not the same keys
scene-watcher-inside = { $actor ->
        [client] cannot see this. It happens inside the client.
       *[server] cannot see this. It happens inside the server.
    }

part-simplified = Simplified here: the lab cuts a long text **between characters**, so that each record can be read by itself. TLS cuts bytes, wherever a record is full.
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
detail-bytes = Every byte
bubble-unreadable = “▒▒▒▒ ▒▒▒ ▒▒▒▒▒” Nobody on the way can read this.
bubble-data = “{ $text }”
viewpoint-everyone = Everyone
viewpoint-client = Client
viewpoint-server = Server
viewpoint-eavesdropper = Eavesdropper
activity-waiting = Waiting
    .text = The other side is at work.
activity-left = Has left
    .text = Takes no notice of anything any more.
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
    }

tab-bytes = Bytes
tab-computation = How it was computed
tab-why = Why
no-calculation = In this step nothing is computed: a message travels as it is.
draft-too-long = Too long: { $count } bytes, at most { $limit } fit.
draft-too-many = A session has room for { $limit } messages, and they are sent.
draft-blank = There is nothing to see in it: type some text.
draft-over = This connection is over: it carries no more messages. Your text stays here.
draft-anew = Start anew, without the flipped byte
part-of-text = Part { $number } of { $count }: { $what }
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
choices-to-failure = See where it fails
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
choose-host-refused = “{ $value }” is not a host name. Enter a name such as www.example.test, or an IP address.
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

server-key-lab = **Simplified here:** the lab’s server and its authorities have fixed keys that are public in its source code; only the certificates are issued anew for each session.
server-key-fresh = **Simplified here:** the server’s key was made for this session, but whoever has the link can make it again, the private one, too. The authorities have fixed keys that are public in the lab’s source code; the certificates are issued anew for each session.
key-choice = Whose key
key-choice-lab = The lab’s: fixed and public
key-choice-made-here = Fresh, made here just now
key-choice-from-link = Fresh, from the link
key-generate = New keys: { $bits } bits
key-note-lab = The lab’s keys are fixed and stand in its source code.
key-note-fresh = Whoever gets the link to this page can make this key again, the private one, too: it is for learning only.
key-note-weak = The certificate with a weak key has a key of its own, of 1024 bits: choose another certificate for new keys.
key-first-prime = Looking for the first prime.
key-second-prime = The first prime is found. Looking for the second one.
key-tested = { $tested ->
        [one] One candidate tested;
       *[other] { $tested } candidates tested;
    } it takes about { $expected } on average. How many it takes is chance.
key-on-main-thread = This browser gives the search no thread of its own. It runs in this page between everything else, and takes longer.
key-made-here = Fresh key, made here just now. The session runs with it.
key-from-link = Fresh key, which the link brought. The session runs with it.
key-failed = The search for new keys broke off. Nothing has changed.

link-cut-off = This link was cut off; you see another session.
link-perhaps-cut-off = Perhaps this link was cut off; then you see another session than was meant.
link-ignored = Not understood in the link, and left out: { $parts }
# To somebody who follows a link or presses a key for something that the page around the lab does not leave to them
link-held = That is fixed here, by whoever put the lab into this page.

## What can be taken away, and what can be opened. Each file has its name, and as attribute what it is for and what
## opens it.

export-capture = Recording (pcapng)
    .about = Every byte as it went over the wire. Wireshark opens it and decrypts it by itself: the keys are in it.
export-key-log = Keys (SSLKEYLOGFILE)
    .about = The keys of the session alone, as browsers write them. Wireshark and tshark read them beside a recording.
export-certificates = Certificates (PEM)
    .about = What the two sides show each other. OpenSSL reads them: openssl x509 -text.
export-roots = Trusted authorities (PEM)
    .about = Whom the client believes. With them, openssl verify checks the certificates.
export-server-key = The server’s private key (PEM)
    .about = What alone can open the pre-master secret. OpenSSL reads it, and Wireshark decrypts with it, too.
export-timeline = The whole session (JSON)
    .about = Every step and every value, for programs of your own; it can be opened here again. Its JSON Schema lies beside this page, in schema/timeline-1.json.
exports-secrets = The recording, the keys and the private key hold the secrets of this session. For a session of the lab that is fine; of a real one, you would give them to nobody.
exports-open-note = A file with a whole session (JSON) from this lab. You can also drop it anywhere on the page.
exports-making = Being made: { $what }
exports-opening = The file is being read.
exports-saved = Handed to the browser to save: { $what }
export-problem-not-loaded = The part of the page that makes and reads files could not be loaded. Check the connection and try again.
export-problem-broken-off = It broke off, and no file came of it. Try again; the session here is as it was.
export-problem-nothing-there = There is nothing to take away: this session has none of it. Choose another file, or another session.
export-problem-unreadable = The browser could not read the file. Nothing has changed; check that it is still there, and try again.
export-problem-too-long = The file is too long: a session has at most { $megabytes } MB. Nothing has changed; choose another file.
export-problem-not-json = The file is no JSON, or only a part of it: line { $detail } does not fit. Nothing has changed; export the session once more.
export-problem-not-a-timeline = The file is JSON, but no session of this lab. Nothing has changed; choose one that was taken away here as a whole session.
export-problem-wrong-version = The file has version { $detail } of the format, which this page does not know. Nothing has changed; open it with the page that it comes from.
export-problem-missing-field = The session in the file lacks { $detail }. Nothing has changed; export it once more.
export-problem-unknown-field = The session in the file has { $detail }, which this page does not know. Nothing has changed; export it once more.
export-problem-bad-value = In the file, { $detail } has a value that no session can have. Nothing has changed; export it once more.

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

yes = yes
no = no
flags-none = none

## The names of the protocol’s values, fields, calculations and checks. The keys are the engine’s.
# A field also has a text about it (about): what it is and why it is there, in 200 characters at most.

item-client-random = Client random
item-server-random = Server random
item-modulus = Public key, modulus n
item-public-exponent = Public key, exponent e
item-private-exponent = Private key d (never leaves)
item-pre-master-secret = Pre-master secret
item-padded-pre-master-secret = Padded block m
item-encrypted-pre-master-secret = Encrypted secret c
item-session-hash = Hash of the handshake so far
item-master-secret = Master secret
item-key-block = Key block
item-client-write-key = Client write key
item-server-write-key = Server write key
item-client-write-nonce = Client nonce part
item-server-write-nonce = Server nonce part
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
item-signature-algorithm = Signature algorithm
item-signer-modulus = Signer’s public key, modulus n
item-signer-public-exponent = Signer’s public key, exponent e
item-signer-private-exponent = Signer’s private key d (never leaves)
item-to-be-signed = What is signed of the certificate
item-signed-hash = Hash of what is signed
item-recovered-block = Block m that the signature hides
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
    .matched = The padding is as it must be: the last 48 bytes are the secret
    .mismatched = The padding is wrong: random bytes take the secret’s place
operation-derive-master-secret = Derive the master secret
    .formula = PRF(pre-master secret, "master secret", client random ‖ server random)
operation-derive-extended-master-secret = Derive the master secret
    .formula = PRF(pre-master secret, "extended master secret", session hash)
operation-derive-keys = Derive the keys
    .formula = PRF(master secret, "key expansion", server random ‖ client random)
operation-compute-verify-data = Compute the proof
    .formula = verify_data = PRF(master secret, label, handshake hash)
operation-check-verify-data = Check the proof
    .formula = PRF(master secret, label, handshake hash) = received verify_data ?
    .matched = Equal: both saw the same handshake and have the same keys
    .mismatched = Not equal: the handshakes differ
operation-seal-record = Encrypt and authenticate
    .formula = ciphertext, tag = AES-GCM(key, nonce, additional data, plaintext)
operation-open-record = Verify and decrypt
    .formula = plaintext = AES-GCM⁻¹(key, nonce, additional data, ciphertext, tag)
    .matched = The tag fits: nothing was changed
    .mismatched = The tag does not fit: something was changed
operation-compress-fragment = Compress
    .formula = compressed = DEFLATE(plaintext)
operation-decompress-fragment = Decompress
    .formula = plaintext = DEFLATE⁻¹(compressed)
    .mismatched = This is not a compressed text, or too long a one
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
    .mismatched = The padding is not as it must be: something was changed
operation-sign-handshake = Sign the handshake
    .formula = signature = Sign(private key, all messages so far)
operation-verify-handshake = Check the client's signature
    .formula = Verify(public key, all messages so far, signature)
    .matched = The signature fits: the certificate is the client's own
    .mismatched = The signature does not fit: the certificate is not the client's own
operation-hash-handshake = Hash the handshake so far
    .formula = hash = Hash(message ‖ message ‖ …)
operation-make-nonce = Put the nonce together
    .formula = nonce = part from the key block ‖ part in the record
operation-make-additional-data = Put the additional data together
    .formula = additional data = sequence number ‖ type ‖ version ‖ length
operation-verify-certificate = Check the certificate’s signature
    .formula = m = signature^e mod n, ends with Hash(certificate) ?
    .matched = The block ends with the hash: the issuer signed exactly this
    .mismatched = The signature is not the issuer’s on these bytes

value-grease = A number without meaning, reserved so that servers learn to pass over what they do not know (RFC 8701).
field-group = Fields of { $name }
field-padded-block = Padded block
    .about = What is really encrypted: the secret with padding in front of it, as long as the modulus of the server’s key.
field-padded-block-type = Type: encryption
    .about = 00 02: the zero keeps the block, read as a number, below the modulus; the 2 says that it was padded for encryption.
field-padded-block-padding = Padding, no zeros
    .about = Random bytes, so that the same secret gives another ciphertext each time. None of them is zero, because a zero marks their end.
field-padded-block-separator = End of padding
    .about = The first zero behind the type: it tells the receiver where the padding ends and the secret begins.
field-padded-text = Padded text
    .about = What is encrypted: the text, its MAC if that belongs inside, and padding, because the cipher takes only whole blocks of 16 bytes.
field-padded-text-content = Text
    .about = What the record is there to carry, already compressed if the two sides agreed on that.
field-padded-text-mac = MAC
    .about = A check value over the record’s number, type, version, length and content, made with a secret key, so that every change shows.
field-padded-text-padding = Padding
    .about = Fills up the last block. Each of its bytes says how long it is, so that the receiver can check it.
field-padded-text-padding-length = Padding length
    .about = How many bytes of padding stand in front of this byte, 0 to 255, so that the receiver can cut them off.
field-pre-master-secret-version = Version
    .about = The version that the client offered, repeated inside the encryption, so that nobody on the way can talk both sides down to an older one.
field-pre-master-secret-random = Random
    .about = 46 bytes that the client makes up and that only the server can decrypt: the real secret behind all keys of this session.
field-alert = Alert
    .about = A notice of two bytes to the other side: that this is the end of the connection, or that something is wrong.
field-alert-level = Level
    .about = How serious it is: fatal ends the connection at once; after a warning it may go on.
field-alert-description = Description
    .about = What it is about, as a number, so that the other side knows the reason. close_notify is the orderly goodbye.
field-certificate-list = Certificate list
    .about = The sender’s own certificate, then in turn that of each issuer. The root may be left out, because the receiver has to know it already.
field-certificate-list-length = Length
    .about = How many bytes the whole list has; 0 from a client that has no certificate to show.
field-certificate = Certificate
    .about = One link of the chain, with its length in front. Whoever issued one is the owner of the next.
field-certificate-length = Length
    .about = How many bytes this certificate has, so that the receiver finds the next one.
field-certificate-value = Certificate (DER)
    .about = A public key, the name that it belongs to, the dates between which that holds, and the issuer’s signature under it all.
field-certificate-request-types = Kinds of certificate
    .about = Which kinds of certificate would do, so that the client knows what it may answer with.
field-certificate-request-types-length = Length
    .about = How many bytes the list of kinds has, one for each.
field-certificate-request-type = Kind of certificate
    .about = One kind that would do; rsa_sign, for example, is a certificate with an RSA key that may sign.
field-certificate-request-signature-algorithms = Signature algorithms
    .about = Which signatures the server can check, both on the client’s certificate and by the client itself.
field-certificate-request-signature-algorithms-length = Length
    .about = How many bytes the list of signature algorithms has, two for each.
field-certificate-request-signature-algorithm = Signature algorithm
    .about = A hash function and a way to sign with it, both of which the server can check.
field-certificate-request-authorities = Trusted authorities
    .about = Whose certificates the server accepts, so that a client with several can pick the right one; an empty list means anybody’s.
field-certificate-request-authorities-length = Length
    .about = How many bytes the list of authorities has; 0 if any authority will do.
field-certificate-request-authority = Authority
    .about = One authority whose certificates the server accepts, with the length of its name in front.
field-certificate-request-authority-length = Length
    .about = How many bytes the name of this authority has.
field-certificate-request-authority-name = Name (DER)
    .about = What the authority calls itself, written just as in the certificates that it issues, so that the two can be compared.
field-certificate-verify-signature-algorithm = Signature algorithm
    .about = With which hash function and in which way the client signed; it has to be one of those that the server asked for.
field-certificate-verify-signature = Signature of the handshake so far
    .about = The proof that the client has the private key to its certificate, with its length in front.
field-certificate-verify-signature-length = Length
    .about = How many bytes the signature has; with RSA as many as the modulus of the client’s key.
field-certificate-verify-signature-value = Signature
    .about = Made with the client’s private key from all handshake messages so far, so that it fits no other connection.
field-client-hello-version = Client version
    .about = The newest version that the client offers; the server picks it or an older one. TLS 1.3 is offered in an extension instead.
field-client-hello-random = Client random
    .about = 32 random bytes, new for each connection. They go into all keys, so that nothing recorded earlier can be played back.
field-client-hello-session-id = Session ID
    .about = Names an earlier session that the client would like to resume; empty if there is none.
field-client-hello-session-id-length = Length
    .about = How many bytes of session ID follow, at most 32; 0 if the client names no session.
field-client-hello-session-id-value = Value
    .about = The ID that the server gave the earlier session. A client with a ticket makes one up: if it comes back, the ticket was accepted.
field-client-hello-cipher-suites = Cipher suites
    .about = All the ways to exchange keys and protect data that the client offers, best first; the server picks one.
field-client-hello-cipher-suites-length = Length
    .about = How many bytes the list of cipher suites has, two for each.
field-client-hello-cipher-suite = Cipher suite
    .about = Key exchange, encryption and hash function under one number. A name that ends in SCSV is no suite but a signal to the server.
field-client-hello-compression-methods = Compression methods
    .about = The ways to compress records that the client offers, best first. null, which means no compression, has to be among them.
field-client-hello-compression-methods-length = Length
    .about = How many bytes the list of compression methods has, one for each.
field-client-hello-compression-method = Compression method
    .about = One way to make records shorter before they are encrypted. Today only null is common, because lengths can give secrets away.
field-client-key-exchange-keys = Encrypted pre-master secret
    .about = The secret that all keys come from, locked with the server’s public key, with its length in front.
field-encrypted-pre-master-secret-length = Length
    .about = How many bytes the encrypted secret has: as many as the modulus of the server’s key, 256 for 2048 bits.
field-encrypted-pre-master-secret = Encrypted value
    .about = The padded secret, encrypted with the server’s public RSA key: everybody may see it, only the private key opens it.
field-extensions = Extensions
    .about = Everything for which the hello has no field of its own. The server answers only what the client has asked.
field-extensions-length = Length
    .about = How many bytes all extensions have together.
field-extension = Extension
    .about = One addition to the hello: its type, its length, its data. A server skips those that it does not know.
field-extension-type = Type
    .about = What this extension is about, as a registered number, so that both sides mean the same by its data.
field-extension-data-length = Length
    .about = How many bytes of data this extension has, so that it can be skipped; 0 if its being there says everything.
field-extension-data = Data
    .about = What the extension says. Each type has a form of its own; this one is not taken apart here.
field-server-name-list = Server names
    .about = Which host the client wants to reach, readable for all, so that a server with many names shows the right certificate.
field-server-name-list-length = Length
    .about = How many bytes the list of names has.
field-server-name-type = Name type
    .about = What kind of name follows. Only one kind was ever defined: 0, a host name.
field-server-name = Server name
    .about = One name that the client asks for, with its length in front. Of each kind there may be only one.
field-server-name-length = Length
    .about = How many bytes this name has, at least one.
field-server-name-value = Name
    .about = The host name as in an address, in ASCII and without a dot at its end.
field-max-fragment-length = Longest plaintext of a record
    .about = How much text a record may carry, in both directions: a client with little memory asks for less than the usual 16384 bytes.
field-application-protocols = Application protocols
    .about = What could be spoken inside the connection, such as HTTP/2: the client’s offers, or the one that the server picked.
field-application-protocols-length = Length
    .about = How many bytes the list of protocols has.
field-application-protocol = Application protocol
    .about = One protocol, its name with the length in front. Agreeing on it here saves a round trip later.
field-application-protocol-length = Length
    .about = How many bytes the protocol’s name has, 1 to 255.
field-application-protocol-value = Name
    .about = The short form under which the protocol is registered: h2, for example, is HTTP/2.
field-record-size-limit = Longest plaintext in bytes
    .about = The most that a protected record to this side may carry, so that its memory suffices. Each side sets its own limit.
field-session-ticket = Session ticket
    .about = What the server once gave the client to keep; shown again, it lets both go on with that session.
field-supported-versions = Supported versions
    .about = All versions that the client speaks, best first. A server that understands this list ignores the version at the start of the hello.
field-supported-versions-length = Length
    .about = How many bytes the list of versions has, two for each.
field-supported-version = Version
    .about = One version that the client speaks. TLS 1.3 is offered only here, because some servers broke at unknown versions elsewhere.
field-selected-version = Selected version
    .about = The version that the server picked from the client’s list. Only for TLS 1.3 and newer does it answer here.
field-named-groups = Groups for key exchange
    .about = Curves and other groups in which keys could be exchanged by Diffie-Hellman, best first. RSA key exchange has no use for them.
field-named-groups-length = Length
    .about = How many bytes the list of groups has, two for each.
field-named-group = Group
    .about = The constants that both sides calculate with when they exchange keys. Everybody knows them, so a number is enough to name them.
field-ec-point-formats = Point formats
    .about = How points on a curve that are sent to this side may be written; uncompressed has to be among the ways.
field-ec-point-formats-length = Length
    .about = How many bytes the list of point formats has, one for each.
field-ec-point-format = Point format
    .about = One way to write a point: uncompressed gives both coordinates in full. The shorter ways are deprecated.
field-certificate-status-type = Kind of status
    .about = How the client wants to learn whether the certificate was revoked; ocsp means by a signed answer that the server sends along.
field-ocsp-responder-ids = Trusted responders
    .about = Whose answers about certificates the client trusts. The list is usually empty: the server is to know whom to ask.
field-ocsp-responder-ids-length = Length
    .about = How many bytes the list of responders has, usually 0.
field-ocsp-responder-id = Responder
    .about = One service whose answers the client trusts, with the length of its identifier in front.
field-ocsp-responder-id-length = Length
    .about = How many bytes the identifier of this responder has.
field-ocsp-responder-id-value = Name or key hash (DER)
    .about = Which service is meant: either its name or a hash of its public key.
field-ocsp-request-extensions = Request extensions
    .about = What the server is to add when it asks about the certificate; usually nothing.
field-ocsp-request-extensions-length = Length
    .about = How many bytes the additions to the request have, usually 0.
field-ocsp-request-extensions-value = Extensions (DER)
    .about = The additions to the request, in the form that OCSP has for them.
field-signed-certificate-timestamps = Certificate timestamps
    .about = Promises of public logs to list this certificate, so that a wrongly issued one comes to light (Certificate Transparency).
field-signed-certificate-timestamps-length = Length
    .about = How many bytes the list of timestamps has.
field-signed-certificate-timestamp = Certificate timestamp
    .about = The promise of one log, with its length in front.
field-signed-certificate-timestamp-length = Length
    .about = How many bytes this timestamp has.
field-signed-certificate-timestamp-value = Signed timestamp
    .about = Which log promises to list the certificate, since when, and its signature under that.
field-hello-padding = Padding, all zeros
    .about = Zeros without meaning that only make the hello longer, because some faulty servers fail at certain lengths.
field-certificate-compression-algorithms = Certificate compression
    .about = How certificates may be compressed on their way to the client, to save bytes; only in TLS 1.3.
field-certificate-compression-algorithms-length = Length
    .about = How many bytes the list of algorithms has, two for each.
field-certificate-compression-algorithm = Algorithm
    .about = One way of compression that the client can undo.
field-psk-key-exchange-modes = Modes for pre-shared keys
    .about = How the client would use a key that both sides already share, such as that of an earlier session; only in TLS 1.3.
field-psk-key-exchange-modes-length = Length
    .about = How many bytes the list of modes has, one for each.
field-psk-key-exchange-mode = Mode
    .about = psk_ke uses the shared key alone; psk_dhe_ke adds a fresh Diffie-Hellman exchange and with it forward secrecy.
field-key-shares = Key shares
    .about = Public values for groups that the server may well pick, sent in advance to save a round trip; only in TLS 1.3.
field-key-shares-length = Length
    .about = How many bytes all key shares have together.
field-key-share = Key share
    .about = The client’s contribution for one group. With the server’s, it gives both a secret that is never sent.
field-key-share-group = Group
    .about = Which group the public value is for, so that the server knows how to calculate with it.
field-key-share-key-exchange = Public value
    .about = What the server needs from the client to arrive at the same secret, with its length in front.
field-key-share-key-exchange-length = Length
    .about = How many bytes the public value has; that depends on the group: for x25519 it is 32.
field-key-share-key-exchange-value = Value
    .about = The public half of a key pair that is made for this exchange; the private half never leaves the client.
field-trust-anchors = Trusted authorities
    .about = Which authorities the client trusts, so that a server with several certificates can pick one that will be accepted.
field-trust-anchors-length = Length
    .about = How many bytes the list of authorities has.
field-trust-anchor = Authority
    .about = One authority that the client trusts, with the length of its identifier in front.
field-trust-anchor-length = Length
    .about = How many bytes the identifier of this authority has.
field-trust-anchor-value = Identifier
    .about = A number that stands for the authority (an object identifier), so that its long name need not be sent.
field-signature-schemes = Signature algorithms
    .about = The signatures that the client can check, best first, so that the server uses only such.
field-signature-schemes-length = Length
    .about = How many bytes the list of signature algorithms has, two for each.
field-signature-scheme = Signature algorithm
    .about = A hash function and a way to sign with it, both of which the client can check.
field-renegotiated-connection = Renegotiated connection
    .about = Ties a renegotiation to the handshake before it, so that nobody can slip in data of their own beforehand. Empty in a first handshake.
field-renegotiated-connection-length = Length
    .about = How many bytes of earlier verify_data follow: 0 in a first handshake, later usually 12 from the client and 24 from the server.
field-renegotiated-connection-value = verify_data
    .about = The proofs of the handshake before: from the client its own, from the server the client’s and its own.
field-finished-verify-data = verify_data
    .about = The proof, made from the master secret and a hash of all messages so far: it fits only if both saw the same and have the same keys.
field-handshake = Handshake message
    .about = One step of the negotiation: its type, its length, its content. Several can share a record, and a long one can take several records.
field-handshake-type = Type
    .about = Which message this is, so that the receiver knows how to read the rest and whether it may come now.
field-handshake-length = Length
    .about = How many bytes of this message follow. The record’s length does not say it, because messages may share a record or fill several.
field-handshake-body = Body
    .about = What the message says. This type is not taken apart here.
field-new-session-ticket-lifetime-hint = Lifetime in seconds
    .about = For how long the server means to accept the ticket, so that the client need not keep it any longer; 0 leaves that open.
field-new-session-ticket = Session ticket
    .about = What the client is to keep and show next time, so that the server need not remember the session. Its length stands in front.
field-new-session-ticket-length = Length
    .about = How many bytes the ticket has; 0 if the server gives none after all.
field-new-session-ticket-value = Sealed ticket
    .about = The master secret and what was agreed on, sealed with a key of the server’s, so that the client can keep it but not read or change it.
field-record = Record
    .about = What everything on the wire is packed in: five bytes of header, then content of a single kind.
field-record-content-type = Content type
    .about = What the record carries: handshake, alert, change_cipher_spec or application data. It stays readable, so that the receiver knows what to do with it.
field-record-version = Version
    .about = Which version the record keeps to. With a ClientHello inside, none is agreed on yet, and any that begins with 03 will do.
field-record-fragment-length = Length
    .about = How many bytes of this record follow, so that the receiver knows where it ends: up to 16384, and 2048 more for compression and encryption.
field-record-fragment = Protected fragment
    .about = The content of the record, encrypted, with what the receiver needs to open and check it.
field-record-explicit-nonce = Explicit nonce
    .about = The part of the nonce that the sender picks for each record and sends along. Under one key it must never repeat.
field-record-ciphertext = Ciphertext
    .about = The encrypted content. Only the two sides can read it, but its length still hints at how long the text is.
field-record-authentication-tag = Authentication tag
    .about = 16 bytes computed with the key from nonce, ciphertext and the record’s number, type, version and length: every change to them shows.
field-record-initialization-vector = Initialization vector
    .about = 16 unpredictable bytes that are mixed into the first block, so that the same text does not look the same twice.
field-record-mac = MAC
    .about = A check value made with a secret key, here over what is already encrypted, so that nothing is decrypted that was changed on the way.
field-plaintext = Plaintext
    .about = What the record says once it is decrypted and, if need be, decompressed.
field-change-cipher-spec = Change cipher spec
    .about = A single byte with the value 1: all that this side sends from here on is protected with the new keys.
field-handshake-fragment = Part of a handshake message
    .about = A piece of a message that is spread over several records; only all pieces together can be read.
field-alert-fragment = Part of an alert
    .about = One of the two bytes of an alert; the other is in another record.
field-application-data = Data
    .about = What all this is for: what the programs on both sides tell each other. TLS carries it without looking into it.
field-server-hello-version = Server version
    .about = The version that both will speak: the newest that the client offered and the server knows.
field-server-hello-random = Server random
    .about = 32 random bytes of the server’s own. They go into all keys like the client’s, so that neither side determines them alone.
field-server-hello-session-id = Session ID
    .about = A new ID names this session, so that it can be resumed later; the client’s own ID coming back resumes the earlier one.
field-server-hello-session-id-length = Length
    .about = How many bytes of session ID follow, at most 32; 0 if this session cannot be resumed by an ID.
field-server-hello-session-id-value = Value
    .about = Bytes without a meaning of their own: they only have to tell one session from another.
field-server-hello-cipher-suite = Cipher suite
    .about = The one that the server picked from the client’s list: it settles key exchange, encryption and hash function for this session.
field-server-hello-compression-method = Compression method
    .about = The one that the server picked from the client’s list; null means that records are not compressed.

# Parts of a certificate, and of compressed records
field-compressed-text = Compressed text
    .about = What the record says, made shorter before it is encrypted: part of one zlib stream that goes on from record to record.
field-zlib-method = Method and window
    .about = The first byte of the stream: 8 for DEFLATE, and how far back the compressed text may refer to what was said before.
field-zlib-flags = Flags
    .about = How hard the compressor tried, and a check: both bytes of this header, read as one number, are a multiple of 31.
field-deflate-blocks = Compressed blocks
    .about = The text itself, bit by bit: short codes for frequent bytes, and references to what already occurred, also in earlier records.
field-deflate-flush-marker = End of the flush
    .about = An empty block that brings the stream to a whole byte, so that the record can be decompressed as soon as it arrives.
field-unreadable-fragment = Unreadable content
    .about = Bytes that are no message here: they were changed on the way, or do not keep to the form. The receiver answers with an alert.
field-der-tag = Tag
    .about = Of which type the element is that begins here, so that a reader knows what to expect: a number, a text, a sequence of elements.
field-der-length = Length
    .about = How many bytes the content of the element has, so that it can be skipped. From 128 on the first byte counts the bytes of the length.
field-der-unused-bits = Unused bits
    .about = How many bits at the end of the last byte do not count: a bit string may end in the middle of a byte.
field-der-element = Element
    .about = A part that is not explained here, but has the form of all others: a tag, a length and a content.
field-der-content = Content
    .about = What the element says. Its tag tells how it is to be read.
field-der-unreadable = Unreadable bytes
    .about = Bytes that do not have the form of an element. A certificate with such a part is refused.
field-certificate-signed-part = Signed part (TBSCertificate)
    .about = All that the issuer vouches for. Exactly these bytes, tag and length included, are hashed and signed: a change in any of them shows.
field-certificate-signature-algorithm = Signature algorithm
    .about = With which hash function and which key algorithm the issuer signed. It has to be the same as in the signed part.
field-certificate-signature = Signature of the issuer
    .about = Made with the issuer’s private key from the hash of the signed part. Whoever has the issuer’s public key can check it.
field-ecdsa-signature = ECDSA signature
    .about = A signature with an elliptic curve consists of two numbers, which are packed together here.
field-ecdsa-signature-r = Number r
    .about = Comes from a point on the curve that was drawn at random for this one signature.
field-ecdsa-signature-s = Number s
    .about = Binds the hash of the signed bytes to the private key and to the number r.
field-certificate-version = Version
    .about = Counted from 0: 2 means version 3, the first one that has extensions. A certificate without this part is of version 1.
field-certificate-serial-number = Serial number
    .about = The issuer gives each of its certificates another one, so that a single one can be named, for instance to revoke it.
field-certificate-signed-algorithm = Signature algorithm
    .about = The signature algorithm once more, here among the signed bytes, so that nobody can claim another one.
field-certificate-issuer = Issuer
    .about = Who signed this certificate. The next certificate of the chain has to have this name as its subject.
field-certificate-validity = Validity
    .about = The time in which the issuer vouches for the certificate. Before and after it nobody should accept it.
field-certificate-not-before = Not before
    .about = The first second at which the certificate is valid, in universal time.
field-certificate-not-after = Not after
    .about = The last second at which the certificate is valid, in universal time. A lost key does harm no longer than until then.
field-certificate-subject = Subject
    .about = Whose certificate it is. For a server, the names that count are among the extensions.
field-certificate-issuer-unique-id = Unique identifier of the issuer
    .about = Was meant for names that are used twice. Nobody should use it any more.
field-certificate-subject-unique-id = Unique identifier of the subject
    .about = Was meant for names that are used twice. Nobody should use it any more.
field-algorithm-identifier = Algorithm
    .about = Which algorithm it is, as a number that is the same all over the world.
field-algorithm-parameters = Parameters
    .about = What the algorithm needs to know besides: nothing (NULL) for RSA, the curve for a key on an elliptic curve.
field-certificate-public-key = Public key of the subject
    .about = What the certificate is all about: the key that belongs to the name above, with its algorithm.
field-certificate-public-key-algorithm = Algorithm of the key
    .about = What the key is for, so that a reader knows which form its bytes have.
field-certificate-public-key-bits = Bytes of the key
    .about = The key as the algorithm writes it, packed up so that it can be carried by those who do not know the algorithm.
field-rsa-public-key = RSA public key
    .about = Two numbers with which everybody can encrypt for the subject and check what it has signed.
field-rsa-modulus = Modulus n
    .about = The product of two secret primes. A zero stands in front where its highest bit is set, or else it would be negative.
field-rsa-public-exponent = Public exponent e
    .about = The power that a message is raised to when it is encrypted; almost always 65537, because that is quickly done.
field-elliptic-curve-point = Point on the curve
    .about = The public key of an elliptic curve: 04, then both coordinates of the point.
field-name-part = Part of the name
    .about = One step of the name, from the country down to the person or host; a set, because a step may say several things.
field-name-attribute = Attribute
    .about = One thing that the name says: what kind of thing it is, and the thing itself.
field-name-attribute-type = Type of the attribute
    .about = What the value is: a country, an organization, a common name.
field-name-attribute-value = Value of the attribute
    .about = The text itself. Names are the same only if these are the same.
field-general-name-host = Host name
    .about = A host that the certificate is about. An asterisk at the front stands for any one label.
field-general-name-email = E-mail address
    .about = An address that the certificate is about.
field-general-name-uri = Web address
    .about = Where something can be fetched, or what the certificate is about.
field-general-name-ip-address = IP address
    .about = An address that the certificate is about, as 4 or 16 bytes; in a constraint with a mask behind it.
field-general-name-directory = Directory name
    .about = A name of the same form as those of the issuer and the subject.
field-general-name-registered-id = Registered number
    .about = A name that is a registered number and nothing else.
field-general-name-other = Other name
    .about = A name of a kind that browsers do not use.
field-certificate-extensions = Extensions
    .about = All that version 1 had no place for: what the key may be used for, which hosts are meant, whether the subject may issue certificates.
field-certificate-extension = Extension
    .about = One statement of the issuer: which one it is, whether it may be ignored, and what it says.
field-certificate-extension-id = Type of the extension
    .about = Which extension it is, as a number that is the same all over the world.
field-certificate-extension-critical = Critical
    .about = Whoever does not understand a critical extension has to refuse the certificate; any other may be skipped.
field-certificate-extension-value = Content of the extension
    .about = The extension’s own elements, packed up so that they can be skipped by whoever does not know them.
field-basic-constraints = Basic constraints
    .about = Whether the subject may issue certificates. Without this, everybody with a certificate could sign one for any host.
field-basic-constraints-authority = Is an authority
    .about = Yes if the subject may issue certificates. A certificate that is not an authority’s leaves this out.
field-basic-constraints-path-length = Longest path
    .about = How many authorities at most may stand between this one and the last certificate of the chain.
field-key-usage = Key usage
    .about = What the key may be used for, one bit for each use. The exchange of keys in this lab needs keyEncipherment.
field-extended-key-usage = Extended key usage
    .about = For which purposes the certificate may be used, so that one for e-mail does not serve for a web server.
field-extended-key-usage-purpose = Purpose
    .about = One purpose that is allowed: serverAuth for servers, clientAuth for clients.
field-subject-alternative-names = Names of the subject
    .about = All hosts that the certificate is for. The name that the client asked for has to be one of these.
field-issuer-alternative-names = Names of the issuer
    .about = Other names of the issuer, for instance its web address. Checks do not use them.
field-subject-key-identifier = Identifier of this key
    .about = A short name of the key, usually its hash, so that certificates of this key are quickly found.
field-authority-key-identifier = Key of the issuer
    .about = Which key of the issuer signed: an issuer may have several under one name.
field-authority-key-identifier-key = Identifier of the issuer’s key
    .about = The same bytes as the identifier of the key in the issuer’s own certificate.
field-authority-key-identifier-issuer = Issuer of the issuer’s certificate
    .about = Names the issuer’s certificate by who issued it, together with the serial number.
field-authority-key-identifier-serial-number = Serial number of the issuer’s certificate
    .about = Names the issuer’s certificate by its number, together with who issued it.
field-name-constraints = Name constraints
    .about = For which names the subject may issue certificates, so that an authority of one company cannot speak for others.
field-name-constraints-permitted = Permitted names
    .about = Every name below this authority has to be within one of these ranges.
field-name-constraints-excluded = Excluded names
    .about = No name below this authority may be within one of these ranges.
field-name-constraints-subtree = Range of names
    .about = A name and all that are below it.
field-name-constraints-distance = Distance
    .about = How far below the name the range begins or ends. On the web it is never there.
field-certificate-policies = Policies
    .about = By which rules the issuer checked whom it gave the certificate to.
field-certificate-policy = Policy
    .about = One set of rules, with remarks where there are some.
field-certificate-policy-id = Number of the policy
    .about = Which rules they are, as a registered number.
field-certificate-policy-qualifiers = Remarks on the policy
    .about = Where the rules can be read, or a text to show. Checks do not use it.
field-crl-distribution-points = Lists of revoked certificates
    .about = Where to find the list of certificates that the issuer has revoked before their time was over.
field-crl-distribution-point = Source of a list
    .about = One place at which the list is kept, for all reasons or for some.
field-crl-distribution-point-name = Address of the list
    .about = Under which name or address the list can be fetched.
field-crl-distribution-point-reasons = Reasons
    .about = For which reasons of revoking this list is kept, one bit for each.
field-crl-distribution-point-issuer = Issuer of the list
    .about = Who signs the list, if it is not the issuer of the certificate.
field-authority-information-access = Access to the issuer
    .about = Where to ask whether the certificate was revoked, and where to fetch the issuer’s certificate.
field-authority-information-access-description = Service of the issuer
    .about = One service of the issuer, with its address.
field-authority-information-access-method = Kind of the service
    .about = What is found at the address: ocsp answers questions about revocation, caIssuers has the issuer’s certificate.
field-certificate-timestamps = Proofs of publication
    .about = Signed receipts of public logs: the certificate was published, so that nobody can issue one in secret.

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

# Why a side gave up.
error-decode = Bytes that do not form what they should.
error-unexpected-message = A message that may not come now.
error-unexpected-record = A record that may not come now.
error-unknown-content-type = Bytes that are no TLS record.
error-record-overflow = A record that is longer than allowed.
error-handshake-message-too-long = A message that is longer than accepted.
error-bad-record-mac = A record whose integrity check failed.
error-wrong-record-version = A record of another version than the negotiated one.
error-ssl-2-hello = A hello in the form of SSL 2.0, which nobody may use any more.
error-malformed-compression = Compressed data that cannot be decompressed.
error-decompressed-too-long = Compressed data that holds more than a record may.
error-no-common-version = No protocol version in common.
error-inappropriate-fallback = A second try with an older version, though both sides speak a newer one.
error-no-common-application-protocol = No application protocol in common.
error-extended-master-secret-changed = An earlier session, resumed with other rules than it was made with.
error-missing-client-certificate = A client without the certificate that the server demands.
error-bad-certificate-verify = A signature that is not by the key of the client's certificate.
error-no-common-cipher-suite = No cipher suite in common.
error-unsolicited-extension = An answer to an extension that was never sent.
error-no-common-compression = No compression method in common.
error-not-offered = A choice that was never offered.
error-no-common-signature-algorithm = A server's certificate with a signature algorithm that the client does not accept.
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
failure-self-signed = Signed by itself, and not trusted
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
evidence-padding-well-formed = Padding as it must be
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
interface-key-exchange = RSA key exchange
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
interface-same = = same
interface-role-client = from the client:
interface-role-server = from the server:
interface-role-secret = secret:
interface-role-eavesdropper = seen on the wire:
interface-role-neutral = value:
interface-sheet = Panel
interface-sheet-client = Client knows
interface-sheet-server = Server knows
interface-sheet-inspector = Details

# The inspector
interface-inspector = Details
interface-new-window = (opens in a new window)
# To here, from where only the stage is shown
interface-whole = Open the whole lab
interface-fields = Fields
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
interface-speed = Speed
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
interface-choices-single = Every choice by itself
interface-earlier = One place earlier
interface-connections = Connection
interface-skipped = skipped

# Taking away and opening
interface-exports-title = Take it with you
interface-exports-open = Open a session
interface-exports-choose = Choose a file
interface-exports-drop = Drop the file here to open the session in it.

# The language
interface-language = Language

# Messages of the page about itself
interface-dismiss = Understood
language-failed = { $language } could not be loaded; the page stays as it is.

## What the page says before its program runs, where that cannot run, and when it breaks. These texts stand in
## index.html, too; each is one line without places, because static/start.js reads no others.

interface-hint = Press here to begin
without-javascript = The lab itself needs JavaScript, which is switched off here: allow it for this page and reload.
without-webassembly = The lab itself needs WebAssembly, which this browser lacks or blocks, as the Lockdown Mode of iPhone, iPad and Mac does: allow it for this page, or open the page in a current browser.
without-program = A part of the lab could not be loaded: check the connection and reload, and if that does not help, tell whoever hosts this page.
without-file = Opened as a file, this page cannot load its parts: open handshake-lab.html, which has the whole lab in one file, or put this folder on a web server.
element-without-address = The lab is missing here: this page does not say at which web address it is.
without-origin = The page around cuts the lab off from its own files: open the lab in a window of its own.
without-title = A secure connection in six steps
without-locked = encrypted
trouble-title = The lab has stopped
trouble-paragraph = Something in its program went wrong; that is not your doing. Reload the page to go on where you were. If that leads here again, begin anew without the link’s choices.
trouble-reload = Reload
trouble-anew = Begin anew
trouble-report = Report for whoever makes or hosts this page
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
limit-network = There is no network, and this browser does not keep the lab. What you see goes on; another language or a file to take away has to wait.

## Course packages: what their start pages say, their descriptions, and H5P's form for authors. xtask reads these texts
## and static/courses/ repeats some, each of one line without places.

course-return = Back to the course
course-absent = No course system is to be found around this page: the lab works, but what you do is reported to nobody.
course-refused = The course system does not take what the lab reports: the lab works, but your progress may not count, and next time it may begin anew.
course-chapter = Begins with
course-scenario = What happens
course-lock = Fixed for the learner
course-lock-locale = The language
course-lock-theme = The colours
course-lock-step = The step
course-lock-detail = The detail
course-lock-viewpoint = With whose eyes
course-lock-speed = The speed
course-lock-scenario = All that makes another session
course-lock-messages = Messages and flipped bytes

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
interface-share-fragment = What leads here, behind the address of any lab or copy of the file
interface-share-snippet = For a page of your own
interface-share-copy = Copy
interface-share-system = Pass on …
interface-share-code = The link as a QR code
interface-share-download = Download (SVG)
share-no-address = Here the lab is a file or part of another page, and has no address that others could open. Give them the file, or share from a lab on a web site.
share-code-awaited = The QR code is being drawn.
share-code-too-long = The link is too long for a QR code: leave the step or your own texts out of it, or copy the link.
share-code-failed = What draws the QR code could not be loaded. The link itself works.

export-ladder = The ladder as a picture (SVG)
    .about = Every message of the session, sharp at any size. Browsers, office programs and Inkscape open it.
export-ladder-points = The ladder as a picture (PNG)
    .about = The same in points, for slides and documents of any kind.
export-paper = The six steps on paper
    .about = Messages, values and checks of this session, to print or to save as PDF.
export-worksheet = Worksheet
    .about = The same to fill in, with a picture of the messages: name them, and tick who knows each value. Without answers.
export-answers = Answers to the worksheet
    .about = What belongs on the lines of this session’s worksheet and into its boxes, on a sheet of its own.
exports-printed = Handed to the browser to print: { $what }
