// What is compared: each entry has two ways to do the same, ours and node-forge's, and how often each is done.
// `measure.mjs` reads `window.comparisons` when it is there.

import start, { Lab, generate_key } from '../engine/browser_bench.js';

const { forge } = window;
const HOST = 'example.test';

await start();
const lab = Lab.issue(HOST, Math.floor(Date.now() / 1000));
const key = lab.private_key();

const pem = (der) => {
  const bytes = forge.util.createBuffer(der);
  return forge.pki.certificateToPem(forge.pki.certificateFromAsn1(forge.asn1.fromDer(bytes)));
};
const root = pem(lab.root());
const chain = [pem(lab.certificate(0)), pem(lab.certificate(1))];

// Both ends in one tab: what one has for the other is handed over at once.
function forgeHandshake() {
  const suite = forge.tls.CipherSuites.TLS_RSA_WITH_AES_128_CBC_SHA;
  const open = new Set();
  const end = (options) =>
    forge.tls.createConnection({
      cipherSuites: [suite],
      dataReady() {},
      closed() {},
      connected: (connection) => open.add(connection),
      error(_, error) {
        throw new Error(error.message);
      },
      ...options,
    });
  const client = end({
    server: false,
    caStore: forge.pki.createCaStore([root]),
    virtualHost: HOST,
    verify: (_, verified, depth, certificates) =>
      verified === true && (depth > 0 || certificates[0].subject.getField('CN').value === HOST),
    tlsDataReady: (connection) => server.process(connection.tlsData.getBytes()),
  });
  const server = end({
    server: true,
    sessionCache: {},
    getCertificate: () => chain,
    getPrivateKey: () => key,
    tlsDataReady: (connection) => client.process(connection.tlsData.getBytes()),
  });
  client.handshake();
  if (open.size !== 2) throw new Error('node-forge did not connect');
}

function ownHandshake() {
  if (!lab.handshake()) throw new Error('the engine did not connect');
}

// Each search has luck of its own: many are needed, and each of ours begins elsewhere.
let searches = 0;
function ownKey() {
  searches += 1;
  if (!generate_key(searches, 2048)) throw new Error('the engine found no key');
}

// Alone, without workers, as ours is here; but not with the browser's own cryptography, which is no JavaScript.
function forgeKey() {
  const state = forge.pki.rsa.createKeyPairGenerationState(2048, 0x10001);
  while (!forge.pki.rsa.stepKeyPairGenerationState(state, 0));
}

window.comparisons = {
  handshake: { ours: ownHandshake, forge: forgeHandshake, warmUp: 10, times: 60 },
  'RSA 2048 generation': { ours: ownKey, forge: forgeKey, warmUp: 1, times: 40 },
};
