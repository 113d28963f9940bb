//! The trace of a simple handshake in RFC 8448 §3, from its shared secret to the keys of data.

use timeline::registry::CipherSuite;

use super::*;
use crate::codec::reader::Reader;
use crate::connection::Core;
use crate::crypto::hkdf;
use crate::crypto::random::RandomStream;
use crate::pki::certificate::ParsedCertificate;
use crate::tls13::authentication::{check_certificate_verify, check_finished};
use crate::wire::dialect::Dialect;
use crate::wire::handshake::HandshakeMessage;
use crate::wire::tls13::Message;

const CLIENT_HELLO: &str = "010000c00303cb34ecb1e78163ba1c38c6dacb196a6dffa21a8d9912ec18a2ef6283024dece7000006130113031302\
    010000910000000b0009000006736572766572ff01000100000a00140012001d0017001800190100010101020103010400230000003300260024001d\
    002099381de560e4bd43d23d8e435a7dbafeb3c06e51c13cae4d5413691e529aaf2c002b0003020304000d0020001e0403050306030203080408050\
    80604010501060102010402050206020202002d00020101001c00024001";
const SERVER_HELLO: &str = "020000560303a6af06a4121860dc5e6e60249cd34c95930c8ac5cb1434dac155772ed3e2692800130100002e0033002\
    4001d0020c9828876112095fe66762bdbf7c672e156d6cc253b833df1dd69b1b04e751f0f002b00020304";
const SHARED_SECRET: &str = "8bd4054fb55b9d63fdfbacf9f04b9f0d35e6d63f537563efd46272900f89492d";
const ENCRYPTED_EXTENSIONS: &str = "080000240022000a00140012001d00170018001901000101010201030104001c0002400100000000";
const CERTIFICATE: &str = "0b0001b9000001b50001b0308201ac30820115a003020102020102300d06092a864886f70d01010b0500300e310c300\
    a06035504031303727361301e170d3136303733303031323335395a170d3236303733303031323335395a300e310c300a0603550403130372736130\
    819f300d06092a864886f70d010101050003818d0030818902818100b4bb498f8279303d980836399b36c6988c0c68de55e1bdb826d3901a2461eaf\
    d2de49a91d015abbc9a95137ace6c1af19eaa6af98c7ced43120998e187a80ee0ccb0524b1b018c3e0b63264d449a6d38e22a5fda43084674803053\
    0ef0461c8ca9d9efbfae8ea6d1d03e2bd193eff0ab9a8002c47428a6d35a8d88d79f7f1e3f0203010001a31a301830090603551d1304023000300b0\
    603551d0f0404030205a0300d06092a864886f70d01010b05000381810085aad2a0e5b9276b908c65f73a7267170618a54c5f8a7b337d2df7a59436\
    5417f2eae8f8a58c8f8172f9319cf36b7fd6c55b80f21a03015156726096fd335e5e67f2dbf102702e608ccae6bec1fc63a42a99be5c3eb7107c3c5\
    4e9b9eb2bd5203b1c3b84e0a8b2f759409ba3eac9d91d402dcc0cc8f8961229ac9187b42b4de10000";
const CERTIFICATE_VERIFY: &str = "0f000084080400805a747c5d88fa9bd2e55ab085a61015b7211f824cd484145ab3ff52f1fda8477b0b7abc90d\
    b78e2d33a5c141a078653fa6bef780c5ea248eeaaa785c4f394cab6d30bbe8d4859ee511f602957b15411ac027671459e46445c9ea58c181e818e95\
    b8c3fb0bf3278409d3be152a3da5043e063dda65cdf5aea20d53dfacd42f74f3";
const FINISHED: &str = "140000209b9b141d906337fbd2cbdce71df4deda4ab42c309572cb7fffee5454b78f0718";

fn bytes(hexadecimal: &str) -> Vec<u8> {
    base16ct::lower::decode_vec(hexadecimal.replace(' ', "")).unwrap()
}

fn read(message: &str) -> HandshakeMessage {
    let dialect = Dialect::Tls13(HandshakeHash::Sha256);
    HandshakeMessage::read(&mut Reader::new(&bytes(message)), dialect).unwrap()
}

#[track_caller]
fn assert_secret(secret: &Secret, expected: &str) {
    assert_eq!(base16ct::lower::encode_string(secret.bytes()), expected);
}

#[test]
fn simple_handshake_of_rfc_8448_gives_its_secrets_and_proofs() {
    let suite = SuiteParameters::of(CipherSuite::TLS_AES_128_GCM_SHA256).unwrap();
    let mut core = Core::new(
        Actor::Client,
        RandomStream::from_seed([0; 32]),
        Trace::on(),
        crate::wire::record::MAXIMUM_PLAINTEXT,
    );
    let stage = EarlyStage::new(suite, None, &mut core.trace);
    assert_secret(
        &stage.secret,
        "33ad0a1c607ec03b09e6cd9893680ce210adf300aa1f2660e1b22e10f170f92a",
    );
    let stage = stage.mix(Some(&bytes(SHARED_SECRET)), &mut core.trace);
    assert_secret(
        &stage.secret,
        "1dc826e93606aa6fdc0aadc12f741b01046aa6b99f691ed221a9f0ca043fbeac",
    );
    core.transcript.add(&bytes(CLIENT_HELLO));
    core.transcript.add(&bytes(SERVER_HELLO));
    let [of_client, of_server] = stage.traffic(&core.transcript, &mut core.trace);
    assert_secret(
        of_client.secret(),
        "b3eddb126e067f35a780b3abf45e2d8f3b1a950738f52e9600746a0e27a55a21",
    );
    assert_secret(
        of_server.secret(),
        "b67b7d690cc16c4e75e54213cb2d37b4e9c912bcded9105d42befd59d391ad38",
    );
    let expand = |label, length| {
        let info = hkdf::label(length, label, &[]);
        hkdf::expand(suite.hash, of_server.secret().bytes(), &info, length).unwrap()
    };
    assert_eq!(expand("key", 16).to_vec(), bytes("3fce516009c21727d0f2e4e86ee403bc"));
    assert_eq!(expand("iv", 12).to_vec(), bytes("5d313eb2671276ee13000b30"));

    core.transcript.add(&bytes(ENCRYPTED_EXTENSIONS));
    core.transcript.add(&bytes(CERTIFICATE));
    let HandshakeMessage::Tls13(Message::Certificate(certificate)) = read(CERTIFICATE) else {
        panic!("no Certificate");
    };
    let key = ParsedCertificate::from_der(&certificate.entries[0].certificate).unwrap();
    let HandshakeMessage::CertificateVerify(verify) = read(CERTIFICATE_VERIFY) else {
        panic!("no CertificateVerify");
    };
    check_certificate_verify(&mut core, suite.hash, &key.public_key, &verify).unwrap();
    core.transcript.add(&bytes(CERTIFICATE_VERIFY));
    let HandshakeMessage::Finished(finished) = read(FINISHED) else {
        panic!("no Finished");
    };
    check_finished(&mut core, &of_server, &finished).unwrap();
    core.transcript.add(&bytes(FINISHED));

    let stage = stage.finish(&mut core.trace);
    assert_secret(
        &stage.secret,
        "18df06843d13a08bf2a449844c5f8a478001bc4d4c627984d5a41da8d0402919",
    );
    let ([of_client, of_server], _) = stage.traffic(&core.transcript, &mut core.trace);
    assert_secret(
        of_client.secret(),
        "9e40646ce79a7f9dc05af8889bce6552875afa0b06df0087f792ebb7c17504a5",
    );
    assert_secret(
        of_server.secret(),
        "a11af9f05531f856ad47116b45a950328204b4f44bfb6b3a4b4f1f3fcb631643",
    );
}
