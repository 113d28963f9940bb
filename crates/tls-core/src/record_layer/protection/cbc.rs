//! Records of suites with AES-CBC and an HMAC, in either order (RFC 5246 §6.2.3.2, RFC 7366 §3).

use timeline::computation::{Computation, Operation, Outcome};
use timeline::event::Event;
use timeline::field::Annotation;
use timeline::quantity::{Item, Quantity};
use timeline::suites::MacAlgorithm;

use super::keys::WriteKeys;
use super::numbered::{NumberedHeader, additional_data_computation};
use crate::crypto::cbc::{AdditionalData, CbcProtection, MacOrder, OpenedBlocks, annotate_padded_text};
use crate::environment::Environment;
use crate::trace::Trace;

pub(super) struct BlockProtection {
    blocks: CbcProtection,
    mac_length: usize,
    keys: WriteKeys,
}

impl BlockProtection {
    /// `None` if the keys do not have the lengths of AES and the MAC.
    pub(super) fn new(mac: MacAlgorithm, order: MacOrder, keys: WriteKeys) -> Option<Self> {
        Some(Self {
            blocks: CbcProtection::new(mac, &keys.keys.mac_key, &keys.keys.key, order)?,
            mac_length: mac.length(),
            keys,
        })
    }

    /// Length of the MAC that follows the ciphertext in the clear; 0 if the MAC is encrypted.
    pub(super) fn clear_mac_length(&self) -> usize {
        match self.blocks.order() {
            MacOrder::MacThenEncrypt => 0,
            MacOrder::EncryptThenMac => self.mac_length,
        }
    }

    /// The tree of the decrypted blocks; `None` if their last byte claims more padding than they have.
    pub(super) fn annotate_padded(&self, padded: &[u8]) -> Option<Annotation> {
        annotate_padded_text(padded, self.mac_length, self.blocks.order()).ok()
    }

    /// Protects a text and appends initialization vector, ciphertext and, if it comes last, MAC to `output`.
    pub(super) fn seal(
        &self,
        record: NumberedHeader,
        text: &[u8],
        output: &mut Vec<u8>,
        environment: &mut Environment<'_>,
    ) {
        let initialization_vector = environment.random.array();
        let sealed = self
            .blocks
            .seal(initialization_vector, &additional_data(record), text, output);
        let ciphertext = output.get(sealed.ciphertext.clone()).unwrap_or_default();
        let mac = |covered: Vec<Quantity>| {
            let mut inputs = vec![
                self.keys.mac_key(),
                Quantity::new(Item::AdditionalData, sealed.authenticated),
            ];
            inputs.extend(covered);
            Computation {
                operation: Operation::ComputeRecordMac,
                inputs,
                outputs: vec![Quantity::new(Item::RecordMac, &sealed.mac)],
                outcome: Outcome::Computed,
            }
        };
        let encryption = || {
            let mut inputs = vec![
                self.keys.key(),
                Quantity::new(Item::InitializationVector, initialization_vector),
            ];
            inputs.push(self.keys.text(text));
            if self.blocks.order() == MacOrder::MacThenEncrypt {
                inputs.push(Quantity::new(Item::RecordMac, &sealed.mac));
            }
            inputs.push(Quantity::new(Item::PaddedPlaintext, sealed.padded(text).as_slice()));
            Computation {
                operation: Operation::EncryptBlocks,
                inputs,
                outputs: vec![Quantity::new(Item::Ciphertext, ciphertext)],
                outcome: Outcome::Computed,
            }
        };
        let trace = &mut *environment.trace;
        match self.blocks.order() {
            MacOrder::MacThenEncrypt => {
                trace.record(|| Event::Computed(additional_data_computation(&sealed.authenticated)));
                trace.record(|| Event::Computed(mac(vec![self.keys.text(text)])));
                trace.record(|| Event::Computed(encryption()));
            }
            MacOrder::EncryptThenMac => {
                trace.record(|| Event::Computed(encryption()));
                trace.record(|| Event::Computed(additional_data_computation(&sealed.authenticated)));
                trace.record(|| {
                    Event::Computed(mac(vec![
                        Quantity::new(Item::InitializationVector, initialization_vector),
                        Quantity::new(Item::Ciphertext, ciphertext),
                    ]))
                });
            }
        }
    }

    /// Opens a fragment; `None` if it is not genuine. Explains padding and MAC only if the trace is on.
    pub(super) fn open(&self, record: NumberedHeader, fragment: &[u8], trace: &mut Trace) -> Option<Vec<u8>> {
        let additional_data = additional_data(record);
        if !trace.is_on() {
            return self.blocks.open(&additional_data, fragment);
        }
        let opened = self.blocks.explain(&additional_data, fragment)?;
        for computation in self.computations(&opened) {
            trace.record(|| Event::Computed(computation));
        }
        opened.text
    }

    /// The steps of opening a record, from the outer layer to the inner ones.
    fn computations(&self, opened: &OpenedBlocks) -> impl Iterator<Item = Computation> {
        let order = self.blocks.order();
        let blocks = [
            Quantity::new(Item::InitializationVector, opened.iv),
            Quantity::new(Item::Ciphertext, &opened.ciphertext),
        ];
        let text = opened.text.iter().map(|text| self.keys.text(text));
        let decryption = opened.decrypted.as_ref().map(|decrypted| {
            let mut inputs = vec![self.keys.key()];
            inputs.extend(blocks.clone());
            let mut outputs = vec![Quantity::new(Item::PaddedPlaintext, decrypted.as_slice())];
            if order == MacOrder::EncryptThenMac {
                outputs.extend(text.clone());
            }
            Computation {
                operation: Operation::DecryptBlocks,
                inputs,
                outputs,
                outcome: match opened.padding_is_well_formed {
                    Some(false) => Outcome::Mismatched,
                    _ => Outcome::Computed,
                },
            }
        });
        let mut inputs = vec![
            self.keys.mac_key(),
            Quantity::new(Item::AdditionalData, &opened.authenticated),
            Quantity::new(Item::ReceivedRecordMac, &opened.received_mac),
        ];
        let mut outputs = vec![Quantity::new(Item::RecordMac, &opened.computed_mac)];
        match order {
            MacOrder::MacThenEncrypt => {
                let decrypted = decryption.iter().filter_map(|it| it.output(Item::PaddedPlaintext));
                inputs.extend(decrypted.map(|padded| Quantity::new(Item::PaddedPlaintext, padded)));
                outputs.extend(text.clone());
            }
            MacOrder::EncryptThenMac => inputs.extend(blocks.clone()),
        }
        let additional_data = Some(additional_data_computation(&opened.authenticated));
        let check = Computation {
            operation: Operation::CheckRecordMac,
            inputs,
            outputs,
            outcome: Outcome::of_comparison(opened.computed_mac == opened.received_mac),
        };
        let in_order = match order {
            MacOrder::MacThenEncrypt => [decryption, additional_data, Some(check)],
            MacOrder::EncryptThenMac => [additional_data, Some(check), decryption],
        };
        in_order.into_iter().flatten()
    }
}

fn additional_data(record: NumberedHeader) -> AdditionalData {
    AdditionalData {
        sequence_number: record.sequence_number,
        content_type: record.header.content_type,
        version: record.header.version,
    }
}
