# English: the long texts, which are fetched when somebody asks for them.

## The exact wording of each step (why). The steps themselves are in stories.ftl.

step-client-hello-resuming =
    .why = A resumed session needs no certificate and no key exchange: both sides still have the **master secret**. With a session id, the server has to remember it. A **ticket** (RFC 5077) holds it, sealed with a key that only the server has; then the server need not remember anything. The random values are fresh, and so are the keys. In TLS 1.3 the ticket stands for a pre-shared key instead, and fresh halves go into the keys as well.
step-client-hello-again =
    .why = The second hello may differ from the first in few places (RFC 9846 §4.2.2): key share, cookie, binders and padding. Early data no longer follow. In the transcript a hash stands for the first hello (§4.1), so a server with a cookie need not remember it. A change to the first hello still spoils Finished.
step-client-hello =
    .why = The ClientHello names the newest version that the client speaks, cipher suites in order of preference, and compression methods. A **cipher suite** names how keys are exchanged, how data is encrypted and which hash is used. The 32 bytes of **client random** make this session different from every other. Extensions carry more: the host name, and the signatures that the client can check. { $exchange ->
       *[ecdhe] Each side will send half a secret, and the server signs its half (RFC 8422): a key stolen later opens no recording. That is **forward secrecy**, and RSA key exchange has none. A hello that offers TLS 1.3 already holds the client’s half, or several for the server to choose from.
        [rsa] **RSA key exchange is history:** TLS 1.3 has none (RFC 9846), and RFC 10015 deprecates it in TLS 1.2. Today each side sends half a secret and the server signs: a key stolen later opens no recording. The old way is still the best first story: one secret, one lock, one key, and everything can be seen.
    } **Simplified here:** both sides are on this page, with no network between them, and the clock stops while they speak.
step-negotiation =
    .why = One side’s order of preference leads, usually the server’s. They use the first of its cipher suites that the other side has. Whose preference wins is one of the choices here. With no suite in common, the server would answer with the alert handshake_failure.
step-negotiation-failed =
    .why = The server checks version, compression method, cipher suite (with ECDHE also the group), signatures and application protocol, in this order. The first that fails ends the handshake. { $cause ->
        [version] Here it is the version, and the alert is protocol_version (RFC 5246 §7.2.2).
        [fallback] Before all that, it looks for a second try with an older version. It answers with inappropriate_fallback (RFC 7507 §3), because an attacker may have made the first try fail.
        [compression] Here it is the compression method, and the alert is illegal_parameter.
        [suite] Here it is the cipher suite, and the alert is handshake_failure (RFC 5246 §7.4.1.3).
        [group] Here it is the group, and the alert is handshake_failure (RFC 8422 §5.1).
        [signature] Here it is the signature, and the alert is handshake_failure (RFC 5246 §7.4.2).
        [protocol] Here it is the application protocol, and the alert is no_application_protocol (RFC 7301 §3.2).
        [master-secret] These all fit, but the session to resume had extended_master_secret (RFC 7627 §5.3). The alert is handshake_failure.
       *[other] Each has its alert.
    } The comparison beside this text shows what each side brought.
step-negotiation-resumed =
    .why = The server resumes a session only if it is not too old. The client must still offer its cipher suite, ask for the same host, and keep the same rules for the master secret (RFC 7627). Otherwise the handshake is a full one, and nothing is lost but time.
step-server-hello-resumed =
    .why = In a full handshake, the server sends a session id of its own or none. When the client’s own id comes back, the session is resumed. With a ticket, the client makes up an id just for this (RFC 5077 §3.4). The two skip the certificate and the key exchange, and save one round trip. In TLS 1.3 the session id always comes back; there pre_shared_key names the ticket that the server accepts (RFC 9846 §4.3.11).
step-certificate-request =
    .why = The CertificateRequest lists kinds of certificates, the signatures that the server can check, and the names of the authorities that it trusts. Without it, a client never shows a certificate. In TLS 1.3 it lists no kinds of certificates, because the signatures say enough (RFC 9846 §4.4.2).
step-client-certificate =
    .why = The message has the same form as the server’s. It proves nothing yet, because certificates can be copied. The signature that follows proves that the key is the client’s.
step-no-client-certificate =
    .why = A client without a suitable certificate answers with a list of length 0 (RFC 5246 §7.4.6). The server may carry on without knowing who the client is, or end the connection. There is nothing to prove: without a certificate, no signature follows.
step-missing-client-certificate =
    .why = The specification leaves the choice to the server (RFC 5246 §7.4.6). It may carry on without a certificate, or end the connection with a fatal alert: handshake_failure in TLS 1.2, certificate_required in TLS 1.3. This server is set to insist.
step-sign-handshake =
    .why = The signature covers all handshake messages up to here, so nobody can use it in another connection (RFC 5246 §7.4.8). TLS 1.3 signs 64 spaces, a text that names the side, a zero byte and the hash of these messages (RFC 9846 §4.5.2). So the signature of one side never passes for the other’s.
step-certificate-verify =
    .why = The CertificateVerify names hash and algorithm, and holds the signature. In TLS 1.3 the server sends one as well, and both are sealed (RFC 9846 §4.5.2).
step-verify-handshake =
    .why = Only the holder of the private key could have signed this very handshake.
step-verify-handshake-failed =
    .why = A signature that does not verify ends the connection with the alert decrypt_error.
step-new-session-ticket =
    .why = The ticket holds the master secret and what the two agreed on, sealed with a key that never leaves the server (RFC 5077). So the server need not keep a list of sessions. A thief of that key can read all these sessions, so servers change it often. In TLS 1.3 the ticket stands for a pre-shared key and travels sealed (RFC 9846 §4.7.1). With fresh halves in each connection, a thief of the key reads only early data.
step-server-hello =
    .why = The ServerHello names exactly one version, one cipher suite and one compression method. The 32 bytes of **server random** go into all keys together with the client’s. Neither side decides the keys alone, and nobody can replay what they recorded earlier.
step-hello-retry-request =
    .why = A HelloRetryRequest has the form of a ServerHello, with a fixed value as its random (RFC 9846 §4.2.4). Its key_share names one group. In its second hello, the client sends a half for that group and leaves almost everything else as it was. That costs one round trip. A second request would end the connection with the alert unexpected_message.
step-encrypted-extensions =
    .why = EncryptedExtensions holds the answers that the key exchange does not need (RFC 9846 §4.4.1). In TLS 1.2 they are in the ServerHello, readable for all. The message always comes right after the ServerHello, even if it is empty.
step-certificate =
    .why = The Certificate message holds a chain: the server’s own certificate first, then that of the intermediate authority that signed it. The root is missing, because the client has to know it already. Anyone could copy this message. It proves nothing until the server shows that it has the private key.
step-generate-key-pair =
    .why = The **private key** is a random number. The **public key** is that number times G, a point that everybody knows (RFC 8422 §5.10). A computer does this in a moment; no quick way back is known for today’s computers. The side forgets the pair after the connection, so nobody can steal it later: that is **forward secrecy**. The last E of ECDHE, ephemeral, stands for it. **Simplified here:** the random bytes come from a seed, so the session can be repeated. An ML-KEM key pair comes from a random seed instead (FIPS 203). TLS 1.2 sends the public keys in key exchange messages of their own, TLS 1.3 in the hellos.
step-sign-key-exchange =
    .why = The **signature** covers client random, server random and the parameters: group and public key (RFC 8422 §5.4). Both random values are new, so an attacker gains nothing from a signature recorded earlier. The cipher suite says which kind of key signs: RSA for ECDHE_RSA, ECDSA or Ed25519 for ECDHE_ECDSA.
step-server-key-exchange =
    .why = The ServerKeyExchange holds the number of the group, the public key, the signature algorithm and the signature (RFC 8422 §5.4). RSA key exchange has no such message: there the key in the certificate is enough.
step-server-hello-done =
    .why = ServerHelloDone has no body: four bytes of type and length. Optional messages may come before it, such as a CertificateRequest. So this one marks the end of the server’s turn.
step-client-validation =
    .why = There is no host name to compare: a client is known by its certificate alone.
step-client-validation-failed =
    .why = The alert tells the client what was wrong.
step-validation =
    .why = The client builds a path from the server’s certificate to a root in its own store. It checks each signature on the way, but not the root’s own: the root is trusted because it is in the store. It also checks the dates, and that each issuer may issue. One of the certificate’s names must be the host name. One failed check ends the connection: otherwise anybody could pose as the server. **Simplified here:** the lab looks up no revocation and asks for no proof from Certificate Transparency.
step-validation-failed =
    .why = A check that fails ends the connection with a fatal alert. To go on would mean sharing a secret with a stranger.
step-verify-key-exchange =
    .why = Only the holder of the private key could have signed these fresh random values. Somebody who merely copied the certificate is found out here. The **signature** covers the random values and the parameters, and nothing else. Only **Finished** protects the other messages, such as the list of cipher suites.
step-verify-key-exchange-failed =
    .why = A signature that does not verify ends the connection with the alert decrypt_error.
step-generate-pre-master-secret =
    .why = Many call this the session key. But it is the **pre-master secret**: the session keys are derived from it. Its first two bytes repeat the version in the ClientHello. If somebody on the way made that version older, the server notices. The bytes do not expose a client that tries again with an older version on its own: TLS_FALLBACK_SCSV does (RFC 7507). **Simplified here:** the random bytes come from a seed, so the session can be repeated.
step-encrypt-pre-master-secret =
    .why = The padding (PKCS #1 v1.5) is 00 02, random bytes that are not zero, and 00; then comes the secret. Together they are as long as the key’s modulus **n**. Read as one number m, this is raised to the public exponent **e**, modulo n: that is c. Going back from c to m takes the private exponent **d**, and only the server has it. No quick way round is known for today’s computers; a large quantum computer would have one.
step-client-key-exchange =
    .why = The ClientKeyExchange holds the encrypted pre-master secret, with its length in front. Somebody who records it and gets the server’s private key years later can still open it. This key exchange has **no forward secrecy**: TLS 1.3 dropped it for that reason, and RFC 10015 §4 forbids it in TLS 1.2.
step-client-public-key =
    .why = The ClientKeyExchange holds the client’s public key, with its length in front (RFC 8422 §5.7). Somebody who records both public keys and years later gets the certificate’s private key can open nothing with it. This key exchange has **forward secrecy**.
step-decrypt-pre-master-secret =
    .why = The server computes m = c^d mod n, checks padding and version in constant time, and takes the last 48 bytes. If anything is wrong, it carries on with random bytes and gives nothing away. Any hint would let an attacker decrypt step by step (Bleichenbacher, 1998). The handshake then fails at Finished.
step-decrypt-failed =
    .why = Any hint about the mistake would let an attacker decrypt a recorded secret step by step (Bleichenbacher, 1998). With random bytes the keys do not fit, and the handshake fails later, always in the same way.
step-agree-on-secret =
    .why = With the private keys a and b, one side computes a·(b·G) and the other b·(a·G): both are the same point. One of its coordinates is the secret, 32 or 48 bytes (RFC 8422 §5.10). TLS 1.2 calls it **pre-master secret**. An eavesdropper has only a·G and b·G. No quick way from there to the secret is known for today’s computers; a large quantum computer would have one. A hybrid such as X25519MLKEM768 joins a second secret to it (RFC 10024 §3). The server makes that one and locks it with the client’s ML-KEM key. An attacker has to break both.
step-agree-on-secret-failed =
    .why = Each side has to check the other’s public key (RFC 8422 §5.11). A point off the curve, or one of small order, leads to very few possible secrets: an attacker could try them all. The alert is illegal_parameter.
step-climb-key-schedule =
    .why = The key schedule of TLS 1.3 has three stages: early secret, handshake secret, main secret (RFC 9846 §7.1). HKDF-Extract leads from one to the next. At each stage it mixes in something new: a pre-shared key, then the shared secret, then zeros. Zeros also replace what is missing. HKDF-Expand-Label takes a secret for each use from a stage; a label and the hash of the handshake make them different. Nobody can compute one from another. Each traffic secret gives a write key and a write IV (RFC 9846 §7.3). Both sides do this at the same time; the lab shows them in turn.
step-check-binder =
    .why = The binder is an HMAC over the hash of the ClientHello, up to the list of binders (RFC 9846 §4.3.11). Its key comes from the pre-shared key. A ticket can be copied from the wire; the binder ties it to this one hello. After a HelloRetryRequest, it also covers the first hello and that request.
step-check-binder-failed =
    .why = A binder that does not fit ends the connection with the alert decrypt_error (RFC 9846 §4.3.11). A ticket that the server does not know would be no reason to end it: a full handshake would follow.
step-derive-keys =
    .why = The pseudorandom function PRF, built on HMAC, turns the pre-master secret into the 48-byte **master secret**. With extended_master_secret the hash of all messages so far goes in, so the keys belong to this handshake only. The key block comes from the master secret and both random values. { $cipher ->
        [blocks] It is cut into a MAC key and a write key for each direction.
        [chacha] It is cut into a write key and a write IV for each direction. Each nonce is made from that IV.
       *[gcm] It is cut into a write key and a nonce part for each direction.
    } Both sides do this at the same time; the lab shows them in turn.
step-derive-keys-resumed =
    .why = key_block = PRF(master secret, “key expansion”, server random ‖ client random), as in a full handshake. A session and all its resumptions share one master secret: a thief reads them all.
step-change-cipher-spec =
    .why = ChangeCipherSpec is no handshake message but a record type of its own, with the single byte 1. From the next record on, the sender protects everything, and counts its records from 0. In TLS 1.3 the message means nothing and only helps old devices on the way (RFC 9846 §5). Other messages decide when keys change.
step-finished =
    .why = The 12 bytes of **verify_data** are PRF(master secret, label, hash of all handshake messages so far). Client and server have different labels, so neither proof can be sent back as the other’s. In TLS 1.3 they are an HMAC over that hash, and as long as the hash (RFC 9846 §4.5.3). The key comes from the side’s own handshake traffic secret.
step-check-finished =
    .why = The receiver opens the record with the other side’s write key, and compares verify_data with its own in constant time. One changed bit in an earlier message would change the fingerprint. With extended_master_secret, or a changed hello in TLS 1.3, the keys would differ as well. Then the record could not even be opened, and the alert would be bad_record_mac. Where only the fingerprint differs, the alert is decrypt_error.
step-check-finished-failed =
    .why = Somebody changed a message on the way, or the other side has other keys. The alert is decrypt_error.
step-end-of-early-data =
    .why = EndOfEarlyData has no body and is sealed with the key of the early data (RFC 9846 §4.6). So the server knows where to change to the client’s handshake key. If the server has refused the early data, this message does not come.
step-key-update =
    .why = The next traffic secret is HKDF-Expand-Label(the last one, “traffic upd”), and a new write key and IV come from it (RFC 9846 §7.2). Records count from 0 again. Each side changes its own key; with update_requested it asks the other to do so as well (RFC 9846 §4.7.3). Nobody can go back from the new secret to the old one.
step-seal-data =
    .why = { $cipher ->
        [blocks] AES in Cipher Block Chaining mode encrypts 16 bytes at a time, so the text is first filled up to whole blocks. Each block is mixed with the ciphertext before it; the first one with a random **initialization vector**. Another key makes the **MAC** (HMAC) over sequence number, type, version, length and data. { $order ->
            [encrypt-first] Here the two agreed on encrypt_then_mac: the MAC covers the ciphertext, and a receiver can refuse a changed record before it decrypts anything.
           *[mac-first] Here the MAC covers the text and is encrypted with it. Padding oracles such as Lucky Thirteen lived on that; encrypt_then_mac avoids them.
        } If the two agreed on compression, the text is compressed before all this.
        [tls13] AES-GCM or ChaCha20-Poly1305 encrypts and makes the tag (RFC 9846 §5.2). Content, its true type and perhaps padding go in together, so nobody outside can tell what kind of record this is. The 12-byte **nonce** is the write IV XOR the sequence number, and never repeats under one key. The **additional data** is the record’s header: not hidden, but the tag covers it.
        [chacha] ChaCha20 encrypts, and Poly1305 makes the tag (RFC 7905). The 12-byte **nonce** is the write IV XOR the sequence number. Both sides have both, so no part travels; and no nonce comes twice under one key. The **additional data** (sequence number, type, version, length) is not hidden, but the tag covers it. So a swapped or altered record shows.
       *[gcm] AES in Galois/Counter Mode encrypts and authenticates in one go. The 12-byte **nonce** is 4 bytes from the key block and 8 bytes sent with the record; it never repeats under one key. The **additional data** (sequence number, type, version, length) is not hidden, but the tag covers it. So a swapped or altered record shows.
    }
step-data =
    .why = { $early ->
        [yes] Early data (0-RTT) save a round trip, and cost two things (RFC 9846 §2.3). No fresh half is in their keys, so a thief of the ticket key reads them. And nothing of the server’s is in them, so a copy looks like the original. Servers therefore take each ticket once, or take early data only for requests that do no harm twice.
       *[no] The record’s header stays readable: type, version and length. With AES in TLS 1.2, the nonce part that travels or the initialization vector comes next; with ChaCha20-Poly1305 and in TLS 1.3, neither. Then comes the ciphertext. The tag or the MAC shows any change.
    }
step-altered =
    .why = The lab changed bytes between the two sides, as an attacker could. The bytes that arrived are no longer the bytes that were sent.
step-intercepted =
    .why = The lab did this between the two sides, as an attacker could. TCP brings bytes in order and again if they get lost, but it cannot tell an attacker from the other side. Only TLS notices, since it counts records and seals the count.
step-early-data-refused =
    .why = A server may refuse early data for many reasons (RFC 9846 §4.3.10): another suite, a certificate that it wants, or an old ticket. Some servers take each ticket once and refuse the second time (§8.1). The connection itself goes on. Somebody who only copied the hello cannot finish it, without the secret of the fresh half. The server has no key for refused early data, so it skips what does not open.
step-open-data =
    .why = { $cipher ->
        [blocks] { $order ->
            [encrypt-first] The receiver computes the MAC over the ciphertext and compares in constant time. It decrypts only if the MAC fits: nothing about the padding of a changed record can ever leak.
           *[mac-first] The MAC is inside the encryption, so the receiver has to decrypt first. Wrong padding and a wrong MAC get the same answer after the same work: any difference would be an oracle.
        }
       *[gcm] The receiver computes the tag from the same key, nonce, additional data and ciphertext, and compares in constant time. It uses nothing of a record whose tag does not fit.
    }
step-open-message =
    .why = In TLS 1.3, everything after the ServerHello is sealed. The outside of each record says application data; the true type is inside, behind the content (RFC 9846 §5.2). Zeros may follow it and hide the length (RFC 9846 §5.4). The receiver uses nothing of a record whose seal does not fit.
step-open-failed =
    .why = One flipped bit anywhere gives a different result. TLS does not repair or skip. { $fault ->
        [compression] The receiver sends the fatal alert decompression_failure
       *[seal] The receiver sends the fatal alert bad_record_mac
    } and accepts nothing more on this connection.
step-alert =
    .why = An alert has a level and a description, one byte each. After a fatal one, both sides forget the session’s keys.
step-close-notify =
    .why = close_notify is an alert of level warning, sent encrypted. If the transport ends without it, data may be missing: an attacker could have cut the connection.
step-failure =
    .why = The specification has an alert for each violation. It tells the peer little; a log may tell more.
step-alert-received =
    .why = After a fatal alert both sides close the connection and forget its keys (RFC 5246 §7.2.2).
step-truncated =
    .why = If a connection ends without close_notify, an attacker may have cut it (RFC 5246 §7.2.1). Where somebody changed a length on the way, a side waits for bytes that never come.
step-unheeded =
    .why = A side sends a whole flight of messages before it waits for an answer (RFC 5246 §7.3). It hears of an alert only when it reads again. Here that is after its last message; over a network it depends on how long the alert takes.

## What a field is and why it is there (about), in 200 characters at most. The names are in interface.ftl.

field-padded-block =
    .about = The block that is really encrypted: padding, then the secret, together as long as the modulus of the server’s key.
field-padded-block-type =
    .about = 00 02: the zero keeps the block, read as a number, below the modulus; the 2 says that it was padded for encryption.
field-padded-block-padding =
    .about = Random bytes: the same secret gives another ciphertext each time. None of them is zero, because a zero marks their end.
field-padded-block-separator =
    .about = The first zero behind the type: it tells the receiver where the padding ends and the secret begins.
field-padded-text =
    .about = The text, its MAC if that belongs inside, and padding: the cipher takes only whole blocks of 16 bytes.
field-padded-text-content =
    .about = The text of this record, already compressed if the two sides agreed on that.
field-padded-text-mac =
    .about = A check value over the record’s number, type, version, length and content, made with a secret key: every change shows.
field-padded-text-padding =
    .about = Fills up the last block. Each of its bytes repeats the length of the padding, so the receiver can check it.
field-padded-text-padding-length =
    .about = Length of the padding before this byte, 0 to 255. The receiver cuts off that much.
field-pre-master-secret-version =
    .about = The version in the ClientHello, once more and encrypted: if somebody on the way made that version older, the server notices.
field-pre-master-secret-random =
    .about = 46 bytes that the client makes up and only the server can decrypt: the real secret behind all keys of this session.
field-alert =
    .about = A notice of two bytes to the other side: the connection ends, or something is wrong.
field-alert-level =
    .about = How serious it is. fatal ends the connection; after a warning it may go on. close_notify is a warning, and still the end.
field-alert-description =
    .about = The reason, as a number. close_notify is the orderly goodbye.
field-certificate-list =
    .about = The sender’s own certificate, then in turn that of each issuer. The root may be left out, because the receiver has to know it already.
field-certificate-list-length =
    .about = Length of the whole list in bytes; 0 from a client that has no certificate to show.
field-certificate =
    .about = One link of the chain, with its length in front. The owner of the next one has issued it.
field-certificate-length =
    .about = Length of this certificate in bytes. The next one begins after that.
field-certificate-value =
    .about = A public key, the name that it belongs to, the dates between which that holds, and the issuer’s signature on all that.
field-certificate-entry =
    .about = One certificate of the chain and the extensions that belong to it.
field-certificate-request-context =
    .about = Names the request that a certificate answers. During the handshake it is empty.
field-certificate-request-context-length =
    .about = Length of the context in bytes: 0 during the handshake, up to 255 after it.
field-certificate-request-context-value =
    .about = Bytes without a meaning of their own. The client sends back the ones in the server’s request.
field-certificate-request-types =
    .about = The kinds of certificate that would do: the client picks its answer by them.
field-certificate-request-types-length =
    .about = Length of the list of kinds in bytes, one for each.
field-certificate-request-type =
    .about = One kind that would do; rsa_sign, for example, is a certificate with an RSA key that may sign.
field-certificate-request-signature-algorithms =
    .about = The signatures that the server can check, on the client’s certificate and by the client itself.
field-certificate-request-signature-algorithms-length =
    .about = Length of the list of signature algorithms in bytes, two for each.
field-certificate-request-signature-algorithm =
    .about = A hash function and a signature method that the server can check together.
field-certificate-request-authorities =
    .about = The authorities whose certificates the server accepts: a client with several can pick the right one. An empty list gives no hint.
field-certificate-request-authorities-length =
    .about = Length of the list of authorities in bytes; 0 if the server gives no hint.
field-certificate-request-authority =
    .about = One authority whose certificates the server accepts, with the length of its name in front.
field-certificate-request-authority-length =
    .about = Length of this authority’s name in bytes.
field-certificate-request-authority-name =
    .about = The authority’s name, byte for byte as in the certificates that it issues: the client compares the two.
field-certificate-verify-signature-algorithm =
    .about = The hash function and the method of the signature. It has to be one that the other side can check.
field-certificate-verify-signature =
    .about = The proof that the sender has the private key to its certificate, with its length in front.
field-certificate-verify-signature-length =
    .about = Length of the signature in bytes. With RSA it is that of the sender’s modulus.
field-certificate-verify-signature-value =
    .about = Made with the sender’s private key from all handshake messages so far: it fits no other connection.
field-client-hello-version =
    .about = The newest version that the client offers; the server picks it or an older one. TLS 1.3 is offered in an extension instead.
field-client-hello-random =
    .about = 32 random bytes, new for each connection. They go into all keys: nobody can replay what they recorded earlier.
field-client-hello-session-id =
    .about = Names an earlier session that the client would like to resume; empty if there is none. For TLS 1.3 it only makes the hello look like an older one.
field-client-hello-session-id-length =
    .about = Length of the session ID in bytes, at most 32; 0 if the client names no session.
field-client-hello-session-id-value =
    .about = The ID that the server gave the earlier session. A client with a ticket makes one up: if it comes back, the ticket was accepted. In TLS 1.3 it always comes back.
field-client-hello-cipher-suites =
    .about = All the ways to exchange keys and protect data that the client offers, best first; the server picks one.
field-client-hello-cipher-suites-length =
    .about = Length of the list of cipher suites in bytes, two for each.
field-client-hello-cipher-suite =
    .about = Key exchange (not in TLS 1.3), encryption and hash function under one number. A name that ends in SCSV is no suite but a signal to the server.
field-client-hello-compression-methods =
    .about = The ways to compress records that the client offers, best first. null (no compression) has to be among them.
field-client-hello-compression-methods-length =
    .about = Length of the list of compression methods in bytes, one for each.
field-client-hello-compression-method =
    .about = One way to make records shorter before they are encrypted. Today only null is common: lengths can give secrets away.
field-client-key-exchange-keys =
    .about = The secret that all keys come from, locked with the server’s public key, with its length in front.
field-encrypted-pre-master-secret-length =
    .about = Length of the encrypted secret in bytes: that of the server’s modulus, 256 for 2048 bits.
field-encrypted-pre-master-secret =
    .about = The padded secret, encrypted with the server’s public RSA key: everybody may see it, only the private key opens it.
field-client-key-exchange-public-key =
    .about = The client’s half: a public key made for this connection only, with its length in front. Everybody may see it.
field-client-key-exchange-public-key-length =
    .about = Length of the public key in bytes: 32 for X25519, 65 for P-256, 97 for P-384.
field-curve-point-form =
    .about = The value 4 says that both coordinates follow in full. The shorter forms are deprecated.
field-curve-point-x =
    .about = The first coordinate of the point, a number of 32 bytes for P-256 and 48 for P-384.
field-curve-point-y =
    .about = The second coordinate, as long as the first. The receiver checks that this point is on the curve.
field-curve-coordinate =
    .about = The one coordinate that X25519 uses: 32 bytes, the least significant one first (little-endian).
field-extensions =
    .about = Everything for which the message has no field of its own. The server answers only what the client has asked.
field-extensions-length =
    .about = Length of all extensions together in bytes.
field-extension =
    .about = One addition to the message: its type, its length, its data. A server skips those that it does not know.
field-extension-type =
    .about = The subject of this extension, as a registered number: both sides mean the same by its data.
field-extension-data-length =
    .about = Length of this extension’s data in bytes, so that a receiver can skip it; 0 if its mere presence says everything.
field-extension-data =
    .about = The content of the extension. Each type has a form of its own; the lab does not take this one apart.
field-server-name-list =
    .about = The host that the client wants to reach, readable for all: a server with many names shows the right certificate.
field-server-name-list-length =
    .about = Length of the list of names in bytes.
field-server-name-type =
    .about = The kind of name that follows. Only one was ever defined: 0, a host name.
field-server-name =
    .about = One name that the client asks for, with its length in front. Of each kind there may be only one.
field-server-name-length =
    .about = Length of this name in bytes, at least 1.
field-server-name-value =
    .about = The host name as in an address, in ASCII and without a dot at its end.
field-max-fragment-length =
    .about = The longest text of a record, in both directions: a client with little memory asks for less than the usual 16384 bytes.
field-application-protocols =
    .about = Protocols to speak inside the connection, such as HTTP/2: the client’s offers, or the one that the server picked.
field-application-protocols-length =
    .about = Length of the list of protocols in bytes.
field-application-protocol =
    .about = One protocol, its name with the length in front. Agreeing on it here saves a round trip later.
field-application-protocol-length =
    .about = Length of the protocol’s name in bytes, 1 to 255.
field-application-protocol-value =
    .about = The short form under which the protocol is registered: h2, for example, is HTTP/2.
field-record-size-limit =
    .about = The longest text of a protected record to this side, so that its memory suffices. Each side sets its own limit.
field-session-ticket =
    .about = The client keeps this for the server. When it shows it again, both go on with that session.
field-supported-versions =
    .about = All versions that the client speaks, best first. A server that understands this list ignores the version at the start of the hello.
field-supported-versions-length =
    .about = Length of the list of versions in bytes, two for each.
field-supported-version =
    .about = One version that the client speaks. TLS 1.3 is offered only here, because some servers broke at unknown versions elsewhere.
field-selected-version =
    .about = The version that the server picked from the client’s list. Only for TLS 1.3 and newer does it answer here.
field-named-groups =
    .about = Curves and other groups for exchanging keys, and methods such as ML-KEM, best first. RSA key exchange has no use for them.
field-named-groups-length =
    .about = Length of the list of groups in bytes, two for each.
field-named-group =
    .about = One way for both sides to come to the same secret. Its constants are public, so a number is enough to name it.
field-ec-point-formats =
    .about = The forms of points on a curve that this side can read. uncompressed has to be among them.
field-ec-point-formats-length =
    .about = Length of the list of point formats in bytes, one for each.
field-ec-point-format =
    .about = One way to write a point: uncompressed gives both coordinates in full. The shorter ways are deprecated.
field-certificate-status-type =
    .about = The way in which the client wants to learn whether the certificate was revoked; ocsp: by a signed answer that the server sends along.
field-ocsp-responder-ids =
    .about = The services whose answers about certificates the client trusts. The list is usually empty: the server knows whom to ask.
field-ocsp-responder-ids-length =
    .about = Length of the list of responders in bytes, usually 0.
field-ocsp-responder-id =
    .about = One service whose answers the client trusts, with the length of its identifier in front.
field-ocsp-responder-id-length =
    .about = Length of this responder’s identifier in bytes.
field-ocsp-responder-id-value =
    .about = The service that is meant: its name or a hash of its public key.
field-ocsp-request-extensions =
    .about = Additions to the server’s question about the certificate; usually none.
field-ocsp-request-extensions-length =
    .about = Length of the additions to the request in bytes, usually 0.
field-ocsp-request-extensions-value =
    .about = The additions to the request, in the form that OCSP has for them.
field-signed-certificate-timestamps =
    .about = Promises of public logs to list this certificate, so that a wrongly issued one comes to light (Certificate Transparency).
field-signed-certificate-timestamps-length =
    .about = Length of the list of timestamps in bytes.
field-signed-certificate-timestamp =
    .about = The promise of one log, with its length in front.
field-signed-certificate-timestamp-length =
    .about = Length of this timestamp in bytes.
field-signed-certificate-timestamp-value =
    .about = The log that promises to list the certificate, since when, and its signature on that.
field-hello-padding =
    .about = Zeros without meaning that only make the hello longer, because some faulty servers fail at certain lengths.
field-certificate-compression-algorithms =
    .about = The ways in which certificates may be compressed for the client, to save bytes; only in TLS 1.3.
field-certificate-compression-algorithms-length =
    .about = Length of the list of algorithms in bytes, two for each.
field-certificate-compression-algorithm =
    .about = One way of compression that the client can undo.
field-psk-key-exchange-modes =
    .about = The ways to use a key that both sides already share, such as that of an earlier session; only in TLS 1.3.
field-psk-key-exchange-modes-length =
    .about = Length of the list of modes in bytes, one for each.
field-psk-key-exchange-mode =
    .about = psk_ke uses the shared key alone; psk_dhe_ke adds a fresh key exchange and with it forward secrecy.
field-psk-identities =
    .about = The pre-shared keys that the client could use, best first. The server picks one, or none.
field-psk-identities-length =
    .about = Length of the list of identities in bytes.
field-psk-identity =
    .about = One pre-shared key, named by its ticket, and the ticket’s age.
field-psk-identity-length =
    .about = Length of this identity in bytes.
field-psk-identity-value =
    .about = The ticket that the server gave, or another name for a key that both sides have.
field-psk-obfuscated-ticket-age =
    .about = Milliseconds since the ticket came, plus a number that only the two know. So eavesdroppers cannot link connections by it.
field-psk-binders =
    .about = A proof for each identity, in the same order. They come last, because they cover all of the hello before them.
field-psk-binders-length =
    .about = Length of the list of binders in bytes.
field-psk-binder =
    .about = The proof for one identity, with its length in front.
field-psk-binder-length =
    .about = Length of this binder in bytes: that of the hash, 32 or 48.
field-psk-binder-value =
    .about = An HMAC over the hash of the hello, with a key from the pre-shared key. It ties that key to this hello.
field-psk-selected-identity =
    .about = The identity that the server picked, by its place in the client’s list, counted from 0.
field-maximum-early-data =
    .about = The most data that the client may send together with its next hello. If more comes, the server ends the connection.
field-cookie =
    .about = The server gives this in a HelloRetryRequest, and the client returns it. So the server need not remember the first hello.
field-cookie-length =
    .about = Length of the cookie in bytes, at least 1.
field-cookie-value =
    .about = Bytes that only the server understands. The client returns them unchanged.
field-key-shares =
    .about = Public values for groups that the server may well pick, sent in advance to save a round trip; only in TLS 1.3.
field-key-shares-length =
    .about = Length of all key shares together in bytes.
field-key-share =
    .about = One side’s half for one group. Together with the other side’s half it gives both a secret that nobody else can compute.
field-key-share-group =
    .about = The group of the public value: the other side calculates accordingly.
field-key-share-key-exchange =
    .about = The other side needs this to come to the same secret. Its length is in front.
field-key-share-key-exchange-length =
    .about = Length of the public value in bytes. It depends on the group: 32 for x25519; 1216 from the client and 1120 from the server for X25519MLKEM768.
field-key-share-key-exchange-value =
    .about = The public key of a key pair made for this exchange. The private key never leaves its side. In X25519MLKEM768 an ML-KEM part comes first.
field-key-share-encapsulation-key =
    .about = The client’s public ML-KEM-768 key, 1184 bytes. The server locks a secret with it that only the client can open.
field-key-share-encapsulated-secret =
    .about = The server’s ML-KEM-768 secret, locked with the client’s key: 1088 bytes. Everybody may see it.
field-key-share-selected-group =
    .about = The group that the server wants. The client says hello again, with a half for it.
field-trust-anchors =
    .about = The authorities that the client trusts: a server with several certificates can pick one that will be accepted.
field-trust-anchors-length =
    .about = Length of the list of authorities in bytes.
field-trust-anchor =
    .about = One authority that the client trusts, with the length of its identifier in front.
field-trust-anchor-length =
    .about = Length of this authority’s identifier in bytes.
field-trust-anchor-value =
    .about = A number for the authority (an object identifier): its long name need not be sent.
field-signature-schemes =
    .about = The signatures that the sender can check, best first: the other side uses only such.
field-signature-schemes-length =
    .about = Length of the list of signature algorithms in bytes, two for each.
field-signature-scheme =
    .about = A hash function and a signature method that the sender can check together.
field-renegotiated-connection =
    .about = Ties a renegotiation to the handshake before, so that nobody can slip in data of their own. Empty in a first handshake.
field-renegotiated-connection-length =
    .about = Length of the earlier verify_data in bytes: 0 in a first handshake, later usually 12 from the client and 24 from the server.
field-renegotiated-connection-value =
    .about = The proofs of the handshake before: from the client its own, from the server the client’s and its own.
field-finished-verify-data =
    .about = The proof, made from a shared secret and a hash of all messages so far. It has 12 bytes, in TLS 1.3 as many as the hash. It fits only if both saw the same and have the same keys.
field-handshake =
    .about = One step of the negotiation: its type, its length, its content. Several can share a record, and a long one can fill several.
field-handshake-type =
    .about = The kind of message: the receiver knows how to read the rest, and whether it may come now.
field-handshake-length =
    .about = Length of this message in bytes. The record’s length does not tell: messages may share a record or fill several.
field-handshake-body =
    .about = The content of the message. The lab does not take this type apart.
field-new-session-ticket-lifetime-hint =
    .about = The time for which the server means to accept the ticket; 0 leaves that open. The client need not keep it longer.
field-new-session-ticket-lifetime =
    .about = The time for which the ticket is valid, at most seven days. After that, the client throws it away.
field-new-session-ticket-age-add =
    .about = A random number that the client adds to the ticket’s age when it shows the ticket. So eavesdroppers cannot read the age.
field-new-session-ticket-nonce =
    .about = Makes the pre-shared key of this ticket different from those of others, with its length in front.
field-new-session-ticket-nonce-length =
    .about = Length of the nonce in bytes, at most 255.
field-new-session-ticket-nonce-value =
    .about = Goes into the pre-shared key together with the resumption secret. No two tickets of a connection share it.
field-new-session-ticket =
    .about = The client keeps this and shows it next time: the server need not remember the session. Its length is in front.
field-new-session-ticket-length =
    .about = Length of the ticket in bytes; 0 if the server gives none after all.
field-new-session-ticket-value =
    .about = The secret of the session and all that was agreed on, sealed by the server. The client can keep it, but not read or change it.
field-key-update-request =
    .about = Whether the sender asks the other side for a new key as well.
field-record =
    .about = The package of everything on the wire: five bytes of header, then content of a single kind.
field-record-content-type =
    .about = The kind of content: handshake, alert, change_cipher_spec or application data. It stays readable, so that the receiver knows what to do. Sealed records of TLS 1.3 all say application data.
field-record-version =
    .about = The version that the record keeps to. With a ClientHello inside, none is agreed on yet, and any that begins with 03 will do. Records of TLS 1.3 say TLS 1.2.
field-record-fragment-length =
    .about = Length of the rest of this record in bytes: up to 16384, and 2048 more (256 in TLS 1.3) for compression and encryption.
field-record-fragment =
    .about = The content of the record, encrypted, with all that the receiver needs to open and check it.
field-record-explicit-nonce =
    .about = The part of the nonce that the sender picks for each record and sends along. Under one key it must never repeat.
field-record-ciphertext =
    .about = The encrypted content. Only the two sides can read it. With CBC everybody sees how many blocks the text fills; with other ciphers, how long it is.
field-record-authentication-tag =
    .about = 16 bytes computed with the key from nonce, ciphertext and the record’s number, type, version and length: every change to them shows.
field-record-initialization-vector =
    .about = 16 unpredictable bytes, mixed into the first block: the same text does not look the same twice.
field-record-mac =
    .about = A check value made with a secret key, here over the ciphertext: the receiver decrypts nothing that was changed on the way.
field-plaintext =
    .about = The content of the record, decrypted and, if need be, decompressed.
field-change-cipher-spec =
    .about = A single byte with the value 1: this side protects all that it sends from here on with the new keys. In TLS 1.3 it means nothing and only helps old devices on the way.
field-handshake-fragment =
    .about = A piece of a message that is spread over several records; only all pieces together can be read.
field-alert-fragment =
    .about = One of the two bytes of an alert; the other is in another record.
field-application-data =
    .about = The purpose of everything else: the programs on both sides talk. TLS carries their words without looking at them.
field-server-hello-version =
    .about = The version that both will speak: the newest that the client offered and the server knows. For TLS 1.3 it says TLS 1.2, and an extension has the answer.
field-server-hello-random =
    .about = 32 random bytes of the server’s own. They go into all keys like the client’s: neither side determines them alone. In a HelloRetryRequest they are a fixed value.
field-server-hello-session-id =
    .about = A new ID names this session for later; the client’s own ID coming back resumes the earlier one. In TLS 1.3 the client’s own always comes back.
field-server-hello-session-id-length =
    .about = Length of the session ID in bytes, at most 32; 0 if an ID cannot resume this session.
field-server-hello-session-id-value =
    .about = Bytes without a meaning of their own: they only have to tell one session from another.
field-server-hello-cipher-suite =
    .about = The one that the server picked from the client’s list. It settles key exchange (not in TLS 1.3), encryption and hash function.
field-server-hello-compression-method =
    .about = The one that the server picked from the client’s list; null means that records are not compressed.
field-server-key-exchange-parameters =
    .about = The group and the server’s public key. The server signs exactly these bytes, with both random values in front.
field-server-key-exchange-curve-type =
    .about = The way in which the curve is given. Only 3, named_curve, is still allowed: a registered number follows.
field-server-key-exchange-named-curve =
    .about = The group in which both sides compute. The server picked it from the client’s list.
field-server-key-exchange-public-key =
    .about = The server’s half: a public key made for this connection only, with its length in front. Everybody may see it.
field-server-key-exchange-public-key-length =
    .about = Length of the public key in bytes: 32 for X25519, 65 for P-256, 97 for P-384.
field-server-key-exchange-signature-algorithm =
    .about = The hash function and the method of the server’s signature. It has to be one that the client offered.
field-server-key-exchange-signature =
    .about = The proof that the server has the private key to its certificate, with its length in front.
field-server-key-exchange-signature-length =
    .about = Length of the signature in bytes. With RSA it is that of the server’s modulus; with Ed25519 it is 64.
field-server-key-exchange-signature-value =
    .about = Made with the private key of the certificate from both random values and the parameters: it fits no other connection.
field-hkdf-label =
    .about = The bytes that tell HKDF-Expand what the result is for: its length, a label and a context.
field-hkdf-label-output-length =
    .about = Length of the result in bytes: that of the hash for a secret, that of the cipher’s key for a write key.
field-hkdf-label-label =
    .about = The use of the result, with the length of its text in front.
field-hkdf-label-label-length =
    .about = Length of the label in bytes.
field-hkdf-label-label-value =
    .about = Always begins with “tls13 ”. Different labels give results that have nothing in common.
field-hkdf-label-context =
    .about = Ties the result to this handshake, with its length in front. For keys and IVs it is empty.
field-hkdf-label-context-length =
    .about = Length of the context in bytes: 0, or usually that of the hash.
field-hkdf-label-context-value =
    .about = The hash of the handshake so far, or the nonce of a ticket.
field-signed-content =
    .about = The bytes that are really signed. They fit this handshake and this side only.
field-signed-content-spaces =
    .about = 64 spaces. No signature of an older TLS begins with them, so none can pass for this one.
field-signed-content-context =
    .about = Says which side signs: “TLS 1.3, server CertificateVerify”, or the same with client.
field-signed-content-separator =
    .about = A zero byte: the text ends here.
field-signed-content-transcript-hash =
    .about = The hash of all messages up to the signer’s certificate. Both halves of the key exchange are among them.
field-inner-plaintext =
    .about = The bytes that are really sealed: the content, its type, and padding if there is any.
field-inner-plaintext-content =
    .about = The content of the record: messages, an alert or data.
field-inner-plaintext-content-type =
    .about = The true type of the content. The outside always says application data. The receiver looks for the last byte that is not zero.
field-inner-plaintext-padding =
    .about = Zeros that hide how long the content is. There may be none.
field-compressed-text =
    .about = The text, made shorter before it is encrypted: part of one zlib stream that goes on from record to record.
field-zlib-method =
    .about = The first byte of the stream: 8 for DEFLATE, and how far back the compressed text may refer to what was said before.
field-zlib-flags =
    .about = How hard the compressor tried, and a check: both bytes of this header, read as one number, are a multiple of 31.
field-deflate-blocks =
    .about = The text itself, bit by bit: short codes for frequent bytes, and references to what already occurred, also in earlier records.
field-deflate-flush-marker =
    .about = An empty block that brings the stream to a whole byte, so that the record can be decompressed as soon as it arrives.
field-unreadable-fragment =
    .about = Bytes that are no message here: they were changed on the way, or do not keep to the form. The receiver answers with an alert.
field-der-tag =
    .about = The type of the element that begins here: a number, a text, a sequence of elements.
field-der-length =
    .about = Length of the element’s content in bytes, so that a reader can skip it. From 128 on, the first byte counts the bytes of the length.
field-der-unused-bits =
    .about = The number of bits in the last byte that do not count: a bit string may end in the middle of a byte.
field-der-element =
    .about = A part that is not explained here, but has the form of all others: a tag, a length and a content.
field-der-content =
    .about = The value of the element. Its tag tells how to read it.
field-der-unreadable =
    .about = Bytes that do not have the form of an element. A certificate with such a part is refused.
field-certificate-signed-part =
    .about = All that the issuer vouches for. Exactly these bytes, tag and length included, are hashed and signed: a change in any of them shows.
field-certificate-signature-algorithm =
    .about = The hash function and the key algorithm of the issuer’s signature. It has to be the same as in the signed part.
field-certificate-signature =
    .about = Made with the issuer’s private key from the hash of the signed part. Anybody with the issuer’s public key can check it.
field-ecdsa-signature =
    .about = A signature with an elliptic curve consists of two numbers, packed together here.
field-ecdsa-signature-r =
    .about = Comes from a point on the curve that was drawn at random for this one signature.
field-ecdsa-signature-s =
    .about = Binds the hash of the signed bytes to the private key and to the number r.
field-certificate-version =
    .about = Counted from 0: 2 means version 3, the first one that has extensions. A certificate without this part is of version 1.
field-certificate-serial-number =
    .about = The issuer gives each of its certificates another one: a list can then name a single one, for instance to revoke it.
field-certificate-signed-algorithm =
    .about = The signature algorithm once more, here among the signed bytes: nobody can claim another one.
field-certificate-issuer =
    .about = The signer of this certificate. The next certificate of the chain has to have this name as its subject.
field-certificate-validity =
    .about = The time in which the issuer vouches for the certificate. Before and after it nobody should accept it.
field-certificate-not-before =
    .about = The first second at which the certificate is valid, in universal time.
field-certificate-not-after =
    .about = The last second at which the certificate is valid, in universal time. It limits how long a thief of the key can pose as its owner.
field-certificate-subject =
    .about = The owner of the certificate. For a server, the names that count are among the extensions.
field-certificate-issuer-unique-id =
    .about = Was meant for names that are used twice. Nobody should use it any more.
field-certificate-subject-unique-id =
    .about = Was meant for names that are used twice. Nobody should use it any more.
field-algorithm-identifier =
    .about = The algorithm, as a number that is the same all over the world.
field-algorithm-parameters =
    .about = Details of the algorithm: nothing (NULL) for RSA, the curve for a key on an elliptic curve.
field-certificate-public-key =
    .about = The heart of the certificate: the key that belongs to the name above, with its algorithm.
field-certificate-public-key-algorithm =
    .about = The algorithm that the key is for. It decides which form its bytes have.
field-certificate-public-key-bits =
    .about = The key as the algorithm writes it, packed up: even those who do not know the algorithm can carry it.
field-rsa-public-key =
    .about = Two numbers with which everybody can encrypt for the subject and check what it has signed.
field-rsa-modulus =
    .about = The product of two secret primes. A zero comes first where its highest bit is set, or else it would be negative.
field-rsa-public-exponent =
    .about = The power that a message is raised to when it is encrypted; almost always 65537, because that is quickly done.
field-elliptic-curve-point =
    .about = The public key of an elliptic curve: 04, then both coordinates of the point.
field-name-part =
    .about = One step of the name, from the country down to the person or host; a set, because a step may say several things.
field-name-attribute =
    .about = One thing that the name says: its kind, and the thing itself.
field-name-attribute-type =
    .about = The kind of value: a country, an organization, a common name.
field-name-attribute-value =
    .about = The text itself. Names are the same only if these are the same.
field-general-name-host =
    .about = A host that the certificate is about. An asterisk at the front stands for any one label.
field-general-name-email =
    .about = An address that the certificate is about.
field-general-name-uri =
    .about = Where something can be fetched, or what the certificate is about.
field-general-name-ip-address =
    .about = An address that the certificate is about, as 4 or 16 bytes; in a constraint with a mask behind it.
field-general-name-directory =
    .about = A name of the same form as those of the issuer and the subject.
field-general-name-registered-id =
    .about = A name that is a registered number and nothing else.
field-general-name-other =
    .about = A name of a kind that browsers do not use.
field-certificate-extensions =
    .about = All that version 1 had no place for: uses of the key, the hosts that are meant, whether the subject may issue certificates.
field-certificate-extension =
    .about = One statement of the issuer: its kind, whether it may be ignored, and its content.
field-certificate-extension-id =
    .about = The kind of extension, as a number that is the same all over the world.
field-certificate-extension-critical =
    .about = A reader that does not understand a critical extension has to refuse the certificate. It may skip any other.
field-certificate-extension-value =
    .about = The extension’s own elements, packed up: a reader that does not know them can skip them.
field-basic-constraints =
    .about = Whether the subject may issue certificates. Without this, everybody with a certificate could sign one for any host.
field-basic-constraints-authority =
    .about = Yes if the subject may issue certificates. A certificate that is not an authority’s leaves this out.
field-basic-constraints-path-length =
    .about = The most authorities that may come between this one and the last certificate of the chain.
field-key-usage =
    .about = The permitted uses of the key, one bit for each. RSA key exchange needs keyEncipherment, ECDHE digitalSignature.
field-extended-key-usage =
    .about = The purposes of the certificate: one for e-mail does not serve for a web server.
field-extended-key-usage-purpose =
    .about = One purpose that is allowed: serverAuth for servers, clientAuth for clients.
field-subject-alternative-names =
    .about = All hosts that the certificate is for. The name that the client asked for has to be one of these.
field-issuer-alternative-names =
    .about = Other names of the issuer, for instance its web address. Checks do not use them.
field-subject-key-identifier =
    .about = A short name of the key, usually its hash: it helps to find certificates of this key.
field-authority-key-identifier =
    .about = The key with which the issuer signed: an issuer may have several under one name.
field-authority-key-identifier-key =
    .about = The same bytes as the identifier of the key in the issuer’s own certificate.
field-authority-key-identifier-issuer =
    .about = Names the issuer’s certificate by who issued it, together with the serial number.
field-authority-key-identifier-serial-number =
    .about = Names the issuer’s certificate by its number, together with who issued it.
field-name-constraints =
    .about = The names for which the subject may issue certificates: an authority of one company cannot speak for others.
field-name-constraints-permitted =
    .about = Every name below this authority has to be within one of these ranges.
field-name-constraints-excluded =
    .about = No name below this authority may be within one of these ranges.
field-name-constraints-subtree =
    .about = A name and all that are below it.
field-name-constraints-distance =
    .about = The distance below the name at which the range begins or ends. On the web it is never there.
field-certificate-policies =
    .about = The rules by which the issuer checked the owner of the certificate.
field-certificate-policy =
    .about = One set of rules, with remarks where there are some.
field-certificate-policy-id =
    .about = The set of rules, as a registered number.
field-certificate-policy-qualifiers =
    .about = The place where the rules can be read, or a text to show. Checks do not use it.
field-crl-distribution-points =
    .about = The place of the list of certificates that the issuer has revoked before their time was over.
field-crl-distribution-point =
    .about = One place at which the list is kept, for all reasons or for some.
field-crl-distribution-point-name =
    .about = The name or address of the list.
field-crl-distribution-point-reasons =
    .about = The reasons of revoking that this list covers, one bit for each.
field-crl-distribution-point-issuer =
    .about = The signer of the list, if that is not the issuer of the certificate.
field-authority-information-access =
    .about = Addresses of the issuer: one tells whether the certificate was revoked, one has the issuer’s certificate.
field-authority-information-access-description =
    .about = One service of the issuer, with its address.
field-authority-information-access-method =
    .about = The service at the address: ocsp answers questions about revocation, caIssuers has the issuer’s certificate.
field-certificate-timestamps =
    .about = Signed promises of public logs to list this certificate soon: one that was issued in secret would have none.

## The comparison of the handshakes, the stages of the key schedule, and the arithmetic with small numbers.

compare-about = Three sessions with your choices: one connection each, undisturbed. All numbers come from their records, up to the first data.
compare-running = The sessions are being run.
compare-show = Show { $handshake }
compare-show-short = Show
compare-from-client = From the client:
compare-from-server = From the server:
compare-sealed = (sealed)
compare-message = { $name }, { $bytes } bytes
compare-round-trips = Round trips before data
compare-round-trips-count = { $count }
compare-bytes = Bytes until then
compare-bytes-count = { $client } from the client, { $server } from the server
compare-eavesdropper = An eavesdropper reads
compare-readable = { $readable } of { $all } bytes
compare-certificate-readable = and the server’s certificate
compare-certificate-sealed = The certificate is sealed.
compare-proof = The server proves that the certificate is its own
compare-place = Step { $step } of { $count }
compare-no-proof = It does not get that far.
compare-stolen-key = The private key is stolen a year later
compare-stolen-key-decrypted = The recording opens: this key decrypted the secret.
compare-stolen-key-signed = The recording stays shut: this key only signed.
compare-stolen-key-none = The recording stays shut: this key did nothing.
compare-hello = How to talk
compare-certificate = Who they are
compare-secret = The shared secret
compare-signature = A signature of its own
compare-fingerprint = Both heard the same
compare-no-secret-tls13 = The halves are in the hellos.
compare-no-signature-rsa = None: the right Finished is the proof.
compare-no-signature-ecdhe = It is in ServerKeyExchange.
compare-nothing = Nothing
key-schedule-early-secret = Stage 1: what they share from an earlier connection, or zeros
key-schedule-handshake-secret = Stage 2: the shared secret goes in
key-schedule-main-secret = Stage 3: nothing new goes in; these secrets are for the data
key-schedule-not-yet = not yet
proof-title = The signed content
proof-words = Anyone can copy a certificate. Only its owner has the private key that makes this signature, and the hash ties it to this one conversation.
sealing-title = Sealed from where on, with which keys
sealing-messages = Messages
sealing-outer = Type outside
sealing-inner = Type inside
sealing-keys = Keys from
sealing-none = nothing sealed
toy-title = The same with small numbers
toy-rsa = The page computes these, so that you can check them by hand. The real n has over 600 digits, and nobody can find its two primes.
toy-halves = The page computes these, so that you can check them by hand. The real private parts have 77 digits or more, and points on a curve take the place of powers.
toy-p = Prime p, secret
toy-q = Prime q, secret
toy-secret = Secret to lock
toy-modulus = Public: the modulus
toy-order = Only the owner of p and q can compute this
toy-exponents = Public exponent e, private exponent d
toy-locked = The client locks the secret
toy-opened = The server opens it
toy-client = The client’s private part
toy-server = The server’s private part
toy-half-of-client = The client’s half, for all to see
toy-half-of-server = The server’s half, for all to see
toy-secret-of-client = The client: the server’s half and its own private part
toy-secret-of-server = The server: the client’s half and its own private part
toy-hybrid = ML-KEM goes another way. The client’s hello holds a throwaway padlock of { $padlock } bytes. The server locks a fresh secret with it, and { $box } bytes come back. Both secrets go in: a thief has to break both.

# The attacker on the wire
attack-record = { $message }, from the { $actor ->
        [client] client
       *[server] server
    }
attack-record-unknown = record { $number } of the { $actor ->
        [client] client
       *[server] server
    }
attack-fate = { $way ->
        [dropped] swallowed
        [cut] broken off
       *[overtaken] held back
    }
attack-more = Change a field, inject, replay
attack-change-field = Change a field
attack-field = { $name }, from byte { $byte }: { $value }
attack-inject = Inject a record before it
attack-bytes = Bytes that arrive
attack-do = Do it
attack-replay = Send an earlier record again before it
attack-choose = Choose…
attack-bad-bytes = “{ $typed }” is no list of bytes. Type pairs of the digits 0 to 9 and a to f, at least one.
attack-edits = { $count ->
        [0] No edits yet
        [one] { $count } edit
       *[other] { $count } edits
    }
attack-undo = Undo
attack-remove = Remove
attack-recipes = Recipes
attack-knows = The attacker has
attack-can = The attacker can change, drop, repeat and make every record. The attacker has no key.
attack-lesson = The lesson:
attack-see = See how it ends
attack-not-yet = Nobody has noticed so far.
    .words = Go on step by step, or jump to the end.
attack-difference = First difference from the honest session: step { $step }. Now: “{ $now }” Honest: “{ $honest }”
attack-difference-show = Show it
attack-predict = Your prediction: who will notice first?
attack-predict-answer = { $who ->
        [client] The client
        [server] The server
       *[nobody] Nobody
    }
attack-foreseen = { $right ->
        [yes] You predicted it: { $who ->
            [client] the client
            [server] the server
           *[nobody] nobody
        }.
       *[no] You predicted { $who ->
            [client] the client
            [server] the server
           *[nobody] nobody
        }.
    }
attack-noticed = The { $actor ->
        [client] client
       *[server] server
    } notices.
    .words = Step { $step } of { $count }. { $reason }.{ $has-check ->
        [yes] { " " }The check that fails: { $check }.
       *[no] { "" }
    }{ $has-alert ->
        [yes] { " " }Its alert: { $alert }.
       *[no] { " " }It sends no alert.
    }
attack-expected = Expected: { $value }
attack-found = Found: { $value }
attack-unnoticed = Nobody notices.
    .words = { $reason ->
        [nowhere] No such record is sent in this session, so nothing was changed.
        [same] Every byte arrived as it was sent. An attacker who only passes messages on gains nothing.
        [copied] No check fails: nothing in a copy shows that it is one.
        [short] The connection ends early, and it looks like a goodbye. Nobody has sealed that goodbye, and not every text arrives.
       *[harmless] Both sides end with the same keys, and all texts arrive as they were sent. No check covers the changed bytes, since nothing depends on them.
    }
deed-flip = Flip a bit of byte { $byte }
deed-drop = Drop it
deed-double = Send it twice
deed-swap = Swap it with the next
deed-shorten = Cut it short
deed-cut = Break the connection
edit-flip = { $record }: a bit of byte { $byte } is flipped
edit-overwrite = { $record }: { $count ->
        [one] { $count } byte
       *[other] { $count } bytes
    } from byte { $byte } are replaced
edit-drop = { $record }: dropped
edit-double = { $record }: arrives twice
edit-swap = { $record }: arrives after the next one
edit-shorten = { $record }: only { $count } bytes arrive
edit-cut = { $record }: the connection breaks after { $count } bytes
edit-replay = { $record }: before it arrives again: { $earlier }
edit-inject = { $record }: { $count } injected bytes arrive before it
forgery-fatal-alert = Alert: handshake_failure
forgery-close-notify = Alert: close_notify
forgery-change-cipher-spec = ChangeCipherSpec
forgery-hello-request = Handshake message: HelloRequest
forgery-data = Application data that nobody sealed
recipe-relayed = Only pass messages on
    .words = The attacker reads every record and changes none. Look at the end: is anything different?
    .lesson = To sit on the wire is no break-in. Without a key there is nothing to do but pass things on.
recipe-suites-stripped = Strip the cipher suites
    .words = The client’s list becomes a list of the one suite that it likes least. Look for the first check that covers the hello.
    .lesson = Nobody protects the hello when it is sent. The fingerprint of the whole handshake protects it afterwards.
recipe-version-downgraded = Downgrade the version
    .words = The client’s list of versions loses TLS 1.3. Look at the last bytes of the server’s random.
    .lesson = A server that could do better leaves a mark in its random. An honest client that sees it hangs up.
recipe-group-stripped = Make the half unusable
    .words = The kind of the client’s half is changed, so that the server asks for another. Look at the second hello.
    .lesson = A detour can be forced, but not hidden. The server compares the second hello with the first.
recipe-half-swapped = Swap the server’s half
    .words = One bit of the server’s half is changed. Look for what proves where a half comes from.
    .lesson = A half alone proves nobody’s identity. A signature or the keys themselves show that it was swapped.
recipe-own-authority = Show a certificate of your own
    .words = The attacker’s certificate names the right host, but the attacker’s own authority signed it. Look at the checks.
    .lesson = Anybody can sign a certificate. Trust begins at the authorities that the client already knows.
recipe-box-swapped = Spoil the box
    .words = One bit of the encrypted secret is changed. Look at what the server says about it, and when.
    .lesson = The server must not say that a box was spoiled: its answer would help to open others. Only Finished fails.
recipe-finished-forged = Forge Finished
    .words = One bit of the client’s sealed fingerprint is changed. Look at the check of the seal.
    .lesson = Without the keys nobody can make a Finished that fits.
recipe-data-replayed = Send data twice
    .words = The client’s first text arrives twice. Look at the sequence number of the second.
    .lesson = Every record is counted, and the count goes into its seal. A copy has the wrong number.
recipe-data-reordered = Swap data
    .words = The client’s first text arrives after the record that follows it. Look at which of them opens.
    .lesson = The same count keeps records in order.
recipe-data-reflected = Send data back
    .words = The client gets its own text back, as if the server had said it. Look at the keys.
    .lesson = Each direction has keys of its own, so that nobody can be answered with their own words.
recipe-truncated = Swallow the goodbye
    .words = The client’s close_notify does not arrive. Look at what the server knows at the end.
    .lesson = An end that nobody sealed could be anybody’s. Without close_notify the text may be cut short.
recipe-early-data-copied = Copy an early order
    .words = Somebody sends the early order again in a third connection, to a server that takes every one. Count the orders.
    .lesson = Early data can be copied. Only what is harmless twice may go early.
recipe-early-data-refused = Copy an early order to a careful server
    .words = The same copy, but the server remembers which tickets it has seen. Count the orders.
    .lesson = A server that takes each ticket once is safe from copies, as long as it remembers.

# Challenges
# English: challenges, each with its task, what the page checks, three hints, and the idea behind it.

challenge-intro = Pick a challenge, do it on the stage, then press “Check”. Nothing here is a trick question.
challenge-check = Check
challenge-hint = Show a hint ({ $number } of 3)
challenge-not-yet = Not there yet, but nothing is lost: go on, or look at a hint.
challenge-solved = Solved.
challenge-answer = Your answer
challenge-list = All challenges
challenge-progress = { $count } of { $all } solved
challenge-checked-by = The page checks:
challenge-explanation = Why:
challenge-leave = Back to the list

challenge-first-secret = The first secret
    .goal = Go to the step in which the secret behind all keys comes into being.
    .checks = The current step is the first in which a side learns the pre-master secret, in TLS 1.3 the shared secret.
    .hint-1 = Look at the random numbers in the hellos: they travel in the clear, so they are no secret.
    .hint-2 = Choose “Messages” in the header, so no step is left out. With RSA key exchange, look just before the client locks something in.
    .hint-3 = Press “Next” until the client makes up a secret. With ECDHE or TLS 1.3, stop where a side first computes the shared secret.
    .after = The random numbers make each connection different, but everybody sees them. The keys are secret because this one value goes into them. With RSA, one side makes it up; otherwise both sides compute it.

challenge-only-the-name = Only the name
    .goal = Make the client refuse the server’s certificate because of the name, and for no other reason.
    .checks = Exactly one check of the certificate fails: the one of the name.
    .hint-1 = A certificate speaks for the names written in it. Give the server one that is faultless, but speaks for somebody else.
    .hint-2 = Open “What if …” and look at the server’s certificate. Leave the clock and the trust as they are.
    .hint-3 = In “What if …”, set “Certificate” to “For another name”. Then go to the step in which the client checks it.
    .after = A genuine certificate proves nothing about a host that it does not name. Otherwise the owner of any site could pose as any other. So the client compares the name with the one it asked for.

challenge-valid-but-refused = Valid, but refused
    .goal = Make the client refuse a certificate that is valid today.
    .checks = The server shows its valid certificate, and the client ends the connection with certificate_expired.
    .hint-1 = “Today” is a matter of opinion: ask yourself how the client knows the date.
    .hint-2 = Leave the certificate alone. Open “What if …” and look among the choices of the client.
    .hint-3 = In “What if …”, keep the certificate “Valid” and set the client’s “Clock” to “70 days ahead”.
    .after = The client compares the certificate’s dates with its own clock and asks nobody. A wrong clock makes good certificates look expired. With a clock set back far enough, it would also accept an expired one.

challenge-two-suites-each = Two suites each, no match
    .goal = Let the handshake fail because the two share no cipher suite. Each side must have at least two.
    .checks = Each side has two cipher suites or more, and the handshake ends because they have none in common.
    .hint-1 = The number of suites does not matter. Think about which ones both sides would need.
    .hint-2 = Open “What if …” and compare the two lists “Cipher suites, best first”.
    .hint-3 = With “RSA key exchange”, leave two suites in the client’s list. In the server’s list, switch off exactly these two and keep two others.
    .after = The server can only pick a suite that the client offered. If no suite is in both lists, it sends handshake_failure. It does not make up a compromise, because each side uses only what it trusts.

challenge-find-the-name = Find the name
    .goal = Find the bytes of the first message that name the host, and select them.
    .checks = The selected field is the server name.
    .hint-1 = The client says which host it wants before there is any key. Look at its first message.
    .hint-2 = Go to the ClientHello and open the tab “Bytes”. The name is in one of the extensions.
    .hint-3 = Choose “Every byte”, open the extension with the server names, and click the field “Server name”.
    .after = Anybody on the wire can read this name, even in TLS 1.3. A server with many names needs it to choose its certificate, before there is a key. Only Encrypted Client Hello (RFC 9849) hides it.

challenge-master-secret = The master secret
    .goal = Find the master secret, in TLS 1.3 the main secret. Type its first four bytes in hexadecimal.
    .checks = Your answer has at least four bytes, and the secret begins with them.
    .hint-1 = No message carries it, so the bytes on the wire do not help. Look for a step in which something is computed.
    .hint-2 = Go to a step in which a side derives its keys, and open the tab “How it was computed”. An eavesdropper sees nothing there.
    .hint-3 = Set “Seen by” to “Everyone”. In that tab, “Comes out” shows the secret; type its first eight digits.
    .after = Both sides computed this value, and nobody sent it. All keys of the connection come from it. An eavesdropper has every message and still lacks it.

challenge-thief = Be the thief
    .goal = With RSA key exchange, read the first text that the client sends, and type it. You have a recording and the server’s private key.
    .checks = Your answer is the first text that the client sent, and the secret travelled in a box that the server opened.
    .hint-1 = With the private key you see all that the server sees. From the eavesdropper’s viewpoint the text stays sealed.
    .hint-2 = Set the switch to “RSA key exchange” and “Seen by” to “Server” or “Everyone”. Then go to the last chapter.
    .hint-3 = Go to the client’s first data, open the tab “Bytes”, and choose the layer “Decrypted”. Type the text that you read there.
    .after = The box with the secret is in the recording. With the server’s private key, anybody can open it, even a year later. With ECDHE or TLS 1.3 that key only signs, and old recordings stay shut.

challenge-same-text-twice = Same text, different bytes
    .goal = Let one side send the same text twice in one connection, and compare the bytes on the wire.
    .checks = One side sends the same text twice in a connection, and the two records have different bytes.
    .hint-1 = Text travels only after the handshake, in the last chapter.
    .hint-2 = In the last chapter you can type messages of your own. Send one from the client or from the server.
    .hint-3 = Go to the last chapter. Under “Your message”, type a text, press “Send”, and do the same again with the same “From”.
    .after = Each record has a number, and the number goes into its nonce and its seal. So equal texts give different bytes. An eavesdropper cannot tell that you repeated yourself, except by the length.

challenge-no-certificate = Without a certificate
    .goal = Get a connection in which no certificate is sent and that ends well.
    .checks = Text travels in a connection without a Certificate message, and no side reports an error.
    .hint-1 = The client needs proof of who the server is. Perhaps it had that proof before.
    .hint-2 = Two that have met may go on from an old secret. Open “What if …” and look under “Connection”.
    .hint-3 = In “What if …”, set “Second connection” to “Resumes by ticket”. Then look at the second connection.
    .after = In the first connection the client checked the certificate. Both sides keep a secret from then, and only they can make keys from it. That proves who they are, so no certificate is sent again.

challenge-after-change-cipher-spec = Trouble after the switch
    .goal = In TLS 1.2, change one thing on the wire. The failure may show only after ChangeCipherSpec.
    .checks = An edit is there, and the step that fails comes after the first ChangeCipherSpec of TLS 1.2.
    .hint-1 = Some bytes are not checked when they arrive, but the keys depend on them. Look into the hellos.
    .hint-2 = Use “RSA key exchange”, where no signature covers the hellos. One number in the ClientHello goes into all keys.
    .hint-3 = In the tab “Bytes”, click a byte of the ClientHello’s “Client random”. Then open “Break it” and press “Flip a bit”.
    .after = Nothing protects the hellos while they travel. The random numbers go into the keys, so the two sides come to different ones. Nobody can tell until the first record sealed with them arrives.

challenge-silent-server = The silent server
    .goal = With RSA key exchange, spoil the box with the secret. The server must be unable to open it.
    .checks = The server fails to open the secret, and in that step it sends no alert.
    .hint-1 = The box is a message from the client in the fourth chapter. Somebody on the wire can change it.
    .hint-2 = Set the switch to “RSA key exchange” and go to the ClientKeyExchange. Then open “Break it”.
    .hint-3 = In “Break it”, press “Flip a bit” at the ClientKeyExchange, or choose the recipe “Spoil the box”. Then go on step by step.
    .after = The server carries on with random bytes and says nothing. A complaint would answer a question: was this box well made? With enough such answers, Bleichenbacher showed in 1998, an attacker opens a recorded box.

challenge-second-hello = A second hello
    .goal = In TLS 1.3, make the server ask for a second hello. Change nothing on the wire, and let the handshake end well.
    .checks = Nobody changed anything, the server sends a HelloRetryRequest, and no side reports an error.
    .hint-1 = In TLS 1.3 the client guesses which half the server wants. Make it guess wrong.
    .hint-2 = The two need a common group, but it must not be the client’s favourite. Look at the groups of both sides in “What if …”.
    .hint-3 = Let the client put x25519 first and secp256r1 second. In the server’s “Groups for ECDHE”, leave only secp256r1.
    .after = A HelloRetryRequest names a group that both know, and the client sends a half for it. That costs one more round trip. No attacker is needed, only two sides with different preferences.

challenge-first-sealed-byte = The first sealed byte
    .goal = In TLS 1.3, select the first sealed byte that the server sends.
    .checks = The selected byte is the first one after the header of the server’s first sealed record.
    .hint-1 = Find the first record from the server that an eavesdropper cannot open. It comes soon after the ServerHello.
    .hint-2 = The record’s header of five bytes stays readable, since the receiver must know its length. Look behind it.
    .hint-3 = Go to that record, open the tab “Bytes”, and choose the layer “On the wire”. Click the sixth byte.
    .after = The header shows type and length, and both are readable. In TLS 1.3 the type is always the same, so it tells nothing. The real type is inside the seal.

challenge-ordered-twice = Ordered twice
    .goal = Make an early order arrive twice, at a server that takes both.
    .checks = The server reads the same early data in two connections.
    .hint-1 = Early data travels before the server has said anything. Ask yourself what stops somebody from copying it.
    .hint-2 = In “What if …”, early data needs TLS 1.3 and a second connection by ticket. Look for a choice with a copy.
    .hint-3 = Set “Second connection” to “Resumes by ticket” and “Early data” to “As often as they come; somebody sends a copy”. A recipe in “Break it” does the same.
    .after = Nothing from the server goes into the keys of early data, so a copy looks like the original. A careful server takes each ticket once. And only what does no harm when it arrives twice should travel early.

# A question for each chapter

quiz-title = Do you remember?
quiz-right = Right.
quiz-wrong = Not quite.

quiz-chapter-1 = Who can read the random bytes in the client’s hello?
    .right = Everybody on the way, because the hello travels in the clear
    .wrong-1 = Only the two sides, because these bytes are their secret
    .wrong-2 = Only the server, because the hello is encrypted for it
    .because = The hello is not encrypted, so anyone can copy these bytes. They make each connection different, but they are no secret.
quiz-chapter-2 = Anyone can copy the server’s certificate. Why can nobody pose as the server with the copy?
    .right = The private key is needed as well, and never leaves the server
    .wrong-1 = The authority is asked each time, and would notice the copy
    .wrong-2 = The certificate names the server’s address, and an attacker has another
    .because = A certificate is public, and its owner alone has the private key. Nobody asks the authority about copies, and the address proves nothing.
quiz-chapter-3 = How does the client check that a certificate is genuine?
    .right = It follows the signatures up to an authority that it trusts
    .wrong-1 = It asks the authority over the network about this certificate
    .wrong-2 = It compares the certificate with a copy from an earlier visit
    .because = The client already has the public keys of the authorities that it trusts. With these it checks the signatures, without asking anybody and without an earlier visit.
quiz-chapter-4 = Which of these does the client lock with the server’s public key?
    .right = A secret from which both sides will derive the session keys
    .wrong-1 = A session key with which both sides will encrypt their data
    .wrong-2 = The page and all the data that both sides will exchange
    .because = Only a short secret travels locked. The session keys come from it and never travel, and they encrypt the data.
quiz-chapter-5 = When does the client know that this is the real server?
    .right = When the server’s Finished fits the handshake that the client saw
    .wrong-1 = When the server’s certificate has passed each of the client’s checks
    .wrong-2 = When the server’s hello takes up one of the client’s offers
    .because = Only the owner of the private key could open the secret, and so make this Finished. Anyone can copy a certificate or answer a hello.
quiz-chapter-6 = Which protection does an encrypted message have against changes on the way?
    .right = A tag or a MAC lets the receiver notice each change
    .wrong-1 = Encryption makes it impossible to change a byte of the message
    .wrong-2 = The key lets the receiver repair each byte that was changed
    .because = Anybody on the way can change bytes, even encrypted ones. The receiver repairs nothing: the tag or the MAC does not fit, and the connection ends.
quiz-chapter-signed-share = Why does the server sign its half?
    .right = To keep others from swapping it unnoticed on the way
    .wrong-1 = To keep others from reading and copying it on the way
    .wrong-2 = To let the client encrypt its data with this half
    .because = The signature shows that this half is the server’s own. It hides nothing, and the half itself encrypts no data.
quiz-chapter-signature-check = Why does the client check a signature as well as the certificate?
    .right = Anyone can copy the certificate, but only its owner can sign
    .wrong-1 = Anyone can make the certificate, but only an authority can sign
    .wrong-2 = The certificate may be old, but the authority signs each connection
    .because = The server signs with the private key of its certificate, and so proves that the certificate is its own. The authority signed only the certificate, long before.
quiz-chapter-client-share = Why can the client send its half without locking it?
    .right = It is a public key, and the private key never travels
    .wrong-1 = It is half a secret, and nobody else sees both halves
    .wrong-2 = It is a secret, and the server’s signature already protects it
    .because = Both halves are public keys, and everybody may see both. The secret takes one of the private keys as well, and these stay where they were made.
quiz-chapter-shared-secret = How do both sides come to the same secret?
    .right = Each combines its own private key with the other’s public key
    .wrong-1 = The client sends it, locked with the key in the certificate
    .wrong-2 = Each combines both public keys in the order of their arrival
    .because = The secret never travels, and the key of the certificate opens nothing. If public keys were enough, every eavesdropper could compute the secret.
quiz-chapter-other-half = Why can an eavesdropper not compute the secret from both halves?
    .right = A private key is needed as well, and none has travelled
    .wrong-1 = The halves are encrypted, and only the two sides open them
    .wrong-2 = The certificate’s key is needed, and only the server has it
    .because = Both halves travel in the clear, but nobody knows a way to the secret without a private key. The certificate has no part in the secret.
quiz-chapter-sealed-certificate = Which of these can an eavesdropper not see in this handshake?
    .right = The certificate that the server shows to the client
    .wrong-1 = The host name that the client puts into its hello
    .wrong-2 = The halves that both sides send in their hellos
    .because = The certificate travels in sealed records. The two hellos before it travel in the clear, with the host name and both halves.
quiz-chapter-signature = Why does the server sign everything said so far?
    .right = To prove that it owns the certificate, in just this handshake
    .wrong-1 = To encrypt all these messages, for the eyes of the client
    .wrong-2 = To confirm the certificate, in place of the authority behind it
    .because = Anyone can copy a certificate, but only its owner has the private key to sign this handshake. A signature encrypts nothing, and it cannot replace the authority’s.
quiz-chapter-fingerprints = Which conclusion can both sides draw when the fingerprints match?
    .right = Nobody changed a message, and both sides have the same keys
    .wrong-1 = Nobody listened in, and all messages stayed between the two
    .wrong-2 = Nobody is being cheated, and the server belongs to honest people
    .because = Each fingerprint covers all messages so far, and takes a secret that only the two have. It shows neither who listened in nor whether people are honest.
