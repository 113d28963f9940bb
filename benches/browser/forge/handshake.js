// The plain page that the lab's start is measured beside: node-forge performs a handshake, and the page lists its messages. Keys
// and certificates are fixed, for they are not what is measured; they were made once by OpenSSL, and vouch for nothing.

{
  const HOST = 'example.test';
  const ROOT = `-----BEGIN CERTIFICATE-----
MIIDJTCCAg2gAwIBAgIUFCsF5jdFb/n1duzoXIg5eESYwqIwDQYJKoZIhvcNAQEL
BQAwGTEXMBUGA1UEAwwOQmVuY2htYXJrIHJvb3QwIBcNMjYxMTI4MTkwMzM3WhgP
MjEyNjExMDQxOTAzMzdaMBkxFzAVBgNVBAMMDkJlbmNobWFyayByb290MIIBIjAN
BgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEArLdJ0p8qg3//yZG6xer2j6aAIxYG
EOMs0qmYE/ELs5U/oV2RI5acVxkhUg5ZCq5pPdHYpBNPkpiaDaXSOtBO2l5pJ1Ax
GvYF8RCMkq6ScHrP5PQ8yyCh/M/eApc3j7oR3vDTlvjVqGdyf+VGUDt3iEizMphV
RZId3HLbmCTolMVpC2IeNKELaE1jg4EwhTij560TBJvofct4papa6iljH+mX/zy6
Ka+1fLu+yoUlPvptGuPLzAUUvmAKzDnTDq0zpE51/FwbOFBWipvXrMfVptSxsfg2
P1ZJfYMYq06Tdy51CY+7pWaUtMiiflvzTXPM2BAc0e+Cl+2T9e3ykHF8CwIDAQAB
o2MwYTAdBgNVHQ4EFgQU4Yb7TKLbdocbhzVT/w4ivYhiXJMwHwYDVR0jBBgwFoAU
4Yb7TKLbdocbhzVT/w4ivYhiXJMwDwYDVR0TAQH/BAUwAwEB/zAOBgNVHQ8BAf8E
BAMCAgQwDQYJKoZIhvcNAQELBQADggEBAGQH6LjJpezQW+b2DxFyOHsSYyCvJUXh
3LMHQ4EfygNbLRE/euTtqjOVya17tuaOqQ/DM9f+m8KKURo9TOsvCHxlkX78LnUb
UjSVlw2iXsIwYoBhtvShSB0jQVgE1N5m6Eznpah3KSKFnkR13upqiqsLk59mczN1
nfGR6TJ0jqSNHAp0R+T//R+QDuKMeHTcKdfrLkpO2awV7Op7cGgXUog1O8dV/npE
uQ+uHXMC4M7OJeiKrFgRJ+JVzbzaGkPYNFjCD7yjf7DaM3ArTcRxQEqcKBY1/vs/
df4StUC/4IXBnhF5mL/UXuB85IIkUZtrHN1xxgVLgBA6PNi92O0juXM=
-----END CERTIFICATE-----`;
  const CHAIN = [
    `-----BEGIN CERTIFICATE-----
MIIDVTCCAj2gAwIBAgIUbvaaC7ttIAE0mfDl2TReDSV3/u8wDQYJKoZIhvcNAQEL
BQAwITEfMB0GA1UEAwwWQmVuY2htYXJrIGludGVybWVkaWF0ZTAgFw0yNjExMjgx
OTAzMzdaGA8yMTI2MTEwNDE5MDMzN1owFzEVMBMGA1UEAwwMZXhhbXBsZS50ZXN0
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA9hWhkUduHE/cNTV2iifW
ATjbgV0szjDCiW9T2u1dHf5us2GTR6f3txp+cixw13iWoxfZZNvPmYncq+CnVG5c
sXEoRagXpKJpVcL6n79vqILk4NuldmmHV+ST/+Tzwux3W5bSWeWH+nDEYwp6a3Wc
ZV3gamk8BHpYxry1ezffTr46WWK+USBtPFKipSblTRka6fflpjKGEVHwkA6UlD3V
wuYOUFdnJzAAryoFWQnzQqe4apsuKhR+E2D2evPI4aosNHjafWoEJBpzb6styWeW
r9dLoFxyA+wKEajQhWZUoetzxrlZ4s7r4Htsg6PYG9P4YBhLQdDLLRteeTjgI8q7
iQIDAQABo4GMMIGJMAkGA1UdEwQCMAAwDgYDVR0PAQH/BAQDAgWgMBMGA1UdJQQM
MAoGCCsGAQUFBwMBMBcGA1UdEQQQMA6CDGV4YW1wbGUudGVzdDAdBgNVHQ4EFgQU
s24236ap4ifWW2l6aZ6FzS04XMUwHwYDVR0jBBgwFoAUz6CyNBulwQ3KzkJVWBWb
dlcQuMAwDQYJKoZIhvcNAQELBQADggEBAF4kMjNLMtKWvRAvIztAjHn91/qpSg1S
KI0auMIA8nWYMreX7qJ8X9NJkm8DMzFSoA1tUSifDWaSoy3xofBUkfg3sP5XQ7Cy
o2l+8oH4H7kktkyJzwg/iKsecfC4TCxX87euPe9DXrOyUj5W1mFdu/QjjflZej5n
Njmoy36I4u2iC4WIdxgRo5Fi/6ihudyQOn0uznYqwBhnjvFYL7LttdQXm4gS20nj
2Ass0DUhwe3/qgLF9SIoVbXVypt5yF8SX3F+1NzsUyLsptc04Hdo7X+uNT8mazgr
/0VT9kahbCUzOgXE+SKn7jzdkeo5joAh7PBiv9cPthQe7ndQo1W6KSM=
-----END CERTIFICATE-----`,
    `-----BEGIN CERTIFICATE-----
MIIDLTCCAhWgAwIBAgIUN14T5kkHUa0Vl8K3LEy89jQ8bxYwDQYJKoZIhvcNAQEL
BQAwGTEXMBUGA1UEAwwOQmVuY2htYXJrIHJvb3QwIBcNMjYxMTI4MTkwMzM3WhgP
MjEyNjExMDQxOTAzMzdaMCExHzAdBgNVBAMMFkJlbmNobWFyayBpbnRlcm1lZGlh
dGUwggEiMA0GCSqGSIb3DQEBAQUAA4IBDwAwggEKAoIBAQCmLMuAk9xD6kfOFvxC
Cqf7y/dnUpS3Fci1D/6usGzkINK7Cnpq+dPKvEz2oYG3t9Qe8kzyPfIS4KJq2fUU
rUWIZcdSTVINvYCN9aeDOn8XfmdticueQMzeZtlGunN7mRu5yDmeD5fttnQuhT8a
Ld2zI0xUBf5S0oswOO/RCE2ICePzPb4aJfK3VDCJBs24o/qIYdew761ahC5K98qL
YfMJad6qN/IL2JIlJI9HcQbFyzYtI9UUX9Nd1DRpupk5WwZ3L8iaXcxx1IlxzLpw
B01pjrENuIWfcCvI3Ze+vovSom3CRa8iaid/Cq4u5oXKhFgl6MMW9EHsPiFr/4Qk
jaWTAgMBAAGjYzBhMA8GA1UdEwEB/wQFMAMBAf8wDgYDVR0PAQH/BAQDAgIEMB0G
A1UdDgQWBBTPoLI0G6XBDcrOQlVYFZt2VxC4wDAfBgNVHSMEGDAWgBThhvtMott2
hxuHNVP/DiK9iGJckzANBgkqhkiG9w0BAQsFAAOCAQEABnVOwZ7bdqnIfPUOA0+4
osqPWL6G8CMT3LkLF77kCIzcvpkfl+H6fLy0mZkE9ZC9ywP06GbUaTySbgw1JWQz
B7/m9TqnuXaHc1WlU7PvZY4a9VL0jIMY8AE1KlRKO4MxLd2NJPQuobhpasT5Wujz
itO6MAIhjEVlh7rW54gytym2A0q2OvJzpJ6v6Bew3Z3URYbnNDE0ZPgaenm5pkpj
nSNflkVuQDqLkwpI5ne2JHghpRcW3AEQg5rB+ilqSdA1Vxd8Msu2Dp6HoZORzaGE
HHsdLGz/wqTDZWbnw24AJ1Uozq8IdKRngn+huZ0DUyDaIz4QD5w4udoAs4SdLd0c
UA==
-----END CERTIFICATE-----`,
  ];
  const KEY = `-----BEGIN RSA PRIVATE KEY-----
MIIEowIBAAKCAQEA9hWhkUduHE/cNTV2iifWATjbgV0szjDCiW9T2u1dHf5us2GT
R6f3txp+cixw13iWoxfZZNvPmYncq+CnVG5csXEoRagXpKJpVcL6n79vqILk4Nul
dmmHV+ST/+Tzwux3W5bSWeWH+nDEYwp6a3WcZV3gamk8BHpYxry1ezffTr46WWK+
USBtPFKipSblTRka6fflpjKGEVHwkA6UlD3VwuYOUFdnJzAAryoFWQnzQqe4apsu
KhR+E2D2evPI4aosNHjafWoEJBpzb6styWeWr9dLoFxyA+wKEajQhWZUoetzxrlZ
4s7r4Htsg6PYG9P4YBhLQdDLLRteeTjgI8q7iQIDAQABAoIBABh8CrE44U8Zo3UV
DQA7BwzkR0ByvY7SBPeF50FQC7Gvy2KEUcVrHd3bwEgEFvT0nE+KHTwiFZPjxsKN
N2jsE10n8qDxOoT/EEPGgu3arzWEUvLyhJIoqgNucuSFN1Ty9swONuWKtA7D7vsh
vRBGSYzZnDoXBWM2q/DK/U2b8tdTkR1QehU/kLSLl4E/AGhyoUkCl+IhaI5r5DfH
B0yLQ+7bbOclXoIoJxS/xJ9FooNbkghE3C6m6r1VFxvBlmblIlfAclKIRhXqP90h
fPyGwfAMM3BWfkM4Idvz55US3Ma7dpHclP0Z+d6lECsHzznp4mUs3Z5hpr/ZvV6e
Eqbs7e8CgYEA+2HA6JI1GD+FWvqLXYXOvgyNnR2vHS5bOLIbB0K81EOsku583Xs6
r6UVCN1cF1MmL82WcmmoqhqX4v7Sdg3ojLufUx8AYJV0CZaVudvMVIqECw9CPbLG
+hG5yWnY1+H0sqRveXgns7hB01NPO0l4yOxDpE8F1hK5AS8/PHqUeX8CgYEA+pr2
1ABtCSQ4+JCSAP6UCTeDSbvRbUhQfdiyVb1Z9ozug299V1sItJP8uZdPzTSmj0w2
9sstqSlGF74jMaZK1W5WH8B1rttIjG249OIwJNieSSG4vg8KKKO/6zbsNv1dRNxU
c4DZGItjti6nrwOBPkZIgea1uoMRAYd6QUHDfvcCgYEAmi5Gp16leg3buQVaXS4o
s5/3a5o9QWShRpDWywk/z+ECA8yKgT2HrRtPX3SFezjgfwlVcS8k59APwIYSh53Y
OBkLi2vES3jfBtJ5WtlY5bFfc3kUY8s3B0G/9a0Z9q776mW4iYQMtcoZdYfvXKmf
j3x5sFlXdwlct0FHQ8zbK/kCgYB4khQNPcM38biDRrMoTVOV96Jv2DBTfsZTNe3f
OIHPEFE05XANllvi3YxrEnSvixRTv1x2cpyeVaBGjhFKsvIwK6y+DA/St+f4wFWL
ZEO7hojpMJM8xemiUd5lYYBWmKHGHqd3BtfsaivoHBxLJMmK16/M594pRSPqc28L
dIOFUwKBgA4WV+lU5454lw36IoCVJuFPrqw9R8JWQhpwEkZxPxHV63UtTjYNY0B0
PuPginWs6AmsKdBNKmLmT9YbjfiQr3PLWIkgEZF7hTsfiPpkyKppy7evHlyxxc1O
BavijmhfaI6JGw6M2Esfs8vQkOoNGw9ZXNncWTj3ud3HQ5aYl66c
-----END RSA PRIVATE KEY-----`;

  const NAMES = { 20: 'ChangeCipherSpec', 21: 'Alert', 22: 'Handshake', 23: 'Application data' };
  const rows = document.querySelector('ol');
  // What one end has for the other is handed over at once. Each record begins with its type.
  const deliver = (from, to) => (connection) => {
    const record = connection.tlsData.getBytes();
    const row = document.createElement('li');
    row.textContent = `${from}: ${NAMES[record.charCodeAt(0)]}, ${record.length} bytes`;
    rows.append(row);
    to().process(record);
  };

  const open = new Set();
  const end = (options) =>
    window.forge.tls.createConnection({
      cipherSuites: [window.forge.tls.CipherSuites.TLS_RSA_WITH_AES_128_CBC_SHA],
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
    caStore: window.forge.pki.createCaStore([ROOT]),
    virtualHost: HOST,
    verify: (_, verified, depth, certificates) =>
      verified === true && (depth > 0 || certificates[0].subject.getField('CN').value === HOST),
    tlsDataReady: deliver('client', () => server),
  });
  const server = end({
    server: true,
    sessionCache: {},
    getCertificate: () => CHAIN,
    getPrivateKey: () => KEY,
    tlsDataReady: deliver('server', () => client),
  });
  client.handshake();
  if (open.size !== 2) throw new Error('node-forge did not connect');
  document.querySelector('main').dataset.ready = 'true';
}
