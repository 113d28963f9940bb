//! NIST's ACVP vectors of the key schedule, with each hash, and with a pre-shared key, a shared secret, or both. In place of
//! each hello and Finished there are some bytes.

use timeline::registry::CipherSuite;

use super::*;

const VECTORS: &str = include_str!("../../../tests/vectors/acvp-tls-1.3-kdf.txt");

#[test]
fn secrets_of_acvp_come_out_of_every_stage() {
    let mut tests = 0;
    for line in VECTORS.lines().filter(|line| !line.starts_with('#')) {
        let words: Vec<_> = line.split(' ').collect();
        let (["SHA2-256" | "SHA2-384", mode], values) = words.split_first_chunk().unwrap() else {
            panic!("{line}");
        };
        let suite = SuiteParameters::of(match words[0] {
            "SHA2-256" => CipherSuite::TLS_AES_128_GCM_SHA256,
            _ => CipherSuite::TLS_AES_256_GCM_SHA384,
        });
        let values: Vec<_> = values
            .iter()
            .map(|value| base16ct::lower::decode_vec(value).unwrap())
            .collect();
        let [
            psk,
            dhe,
            client_hello,
            server_hello,
            server_finished,
            client_finished,
            secrets @ ..,
        ] = &values[..]
        else {
            panic!("{line}");
        };
        let mut trace = Trace::off();
        let mut transcript = Transcript::default();
        let stage = EarlyStage::new(
            suite.unwrap(),
            Some(psk).filter(|_| *mode != "DHE").map(Vec::as_slice),
            &mut trace,
        );
        transcript.add(client_hello);
        let early = stage.early_traffic(&transcript, &mut trace);
        transcript.add(server_hello);
        let stage = stage.mix(Some(dhe).filter(|_| *mode != "PSK").map(Vec::as_slice), &mut trace);
        let of_handshake = stage.traffic(&transcript, &mut trace);
        let stage = stage.finish(&mut trace);
        transcript.add(server_finished);
        let (of_data, exporter) = stage.traffic(&transcript, &mut trace);
        transcript.add(client_finished);
        let resumption = stage.resumption(&transcript, &mut trace);
        let traffic = [&early]
            .into_iter()
            .chain(&of_handshake)
            .chain(&of_data)
            .map(TrafficSecret::secret);
        let computed: Vec<_> = traffic.chain([&exporter, &resumption.0]).map(Secret::bytes).collect();
        assert_eq!(
            computed,
            secrets.iter().map(Vec::as_slice).collect::<Vec<_>>(),
            "{line}"
        );
        tests += 1;
    }
    assert_eq!(tests, 50);
}
