//! Khay tiếp nhận.

use std::path::PathBuf;

use register::{EntryId, NewFile, Receipt, ReceiptId, ReceiveRequest};

use crate::Clerk;
use crate::contract::*;
use crate::entries::attachment;
use crate::handling::passing;
use crate::incoming::{facts, probe_of, scans};

impl Clerk {
    pub fn read_tray(&self, (): ()) -> Result<TrayView, Failure> {
        self.read(|register| {
            let views = |receipts: Vec<Receipt>| receipts.into_iter().map(receipt).collect();
            Ok(TrayView {
                waiting: views(register.tray()?),
                aside: views(register.put_aside_receipts()?),
            })
        })
    }

    pub fn take_in(&self, taken: TakeIn) -> Result<TrayView, Failure> {
        let paths: Vec<PathBuf> = taken.files.iter().map(PathBuf::from).collect();
        let files = scans(&paths)?;
        self.write(|register, act| Ok(register.take_in(act, &taken.arrival, &files).map(drop)?))?;
        self.read_tray(())
    }

    pub fn correct_receipt(&self, change: CorrectReceipt) -> Result<(), Failure> {
        self.write(|register, act| {
            let receipt = ReceiptId(change.receipt);
            let done = register.correct_receipt(act, receipt, &change.arrival);
            Ok(done.map(drop)?)
        })
    }

    pub fn put_aside(&self, aside: PutAside) -> Result<TrayView, Failure> {
        let receipts: Vec<ReceiptId> = aside.receipts.iter().map(|&key| ReceiptId(key)).collect();
        self.write(|register, act| {
            Ok(register.put_aside(act, &receipts, aside.aside).map(drop)?)
        })?;
        self.read_tray(())
    }

    pub fn put_back(&self, receipt: i64) -> Result<TrayView, Failure> {
        self.write(|register, act| Ok(register.put_back(act, ReceiptId(receipt)).map(drop)?))?;
        self.read_tray(())
    }

    pub fn receive_from_tray(&self, wish: ReceiveFromTray) -> Result<Registered, Failure> {
        let receipt = ReceiptId(wish.receipt);
        let paths: Vec<PathBuf> = wish.form.files.iter().map(PathBuf::from).collect();
        let files = scans(&paths)?;
        if let Some(entry) = wish.form.receipt_of {
            return self.again(receipt, EntryId(entry), &files);
        }
        let facts = self.read(|register| facts(register, &wish.form, Default::default()))?;
        let request = ReceiveRequest {
            facts: &facts,
            files: &files,
        };
        let by_rule = probe_of(&wish.form);
        self.write(|register, act| {
            let mut warnings = self.arrival_warnings(register, &facts)?;
            let passing = passing::of(register, by_rule.as_ref())?;
            warnings.extend(passing::told(&passing));
            let entered = register
                .receive_and_pass(act, Some(receipt), &request, &passing)?
                .value;
            let number = entered.number.to_arrival();
            Ok(Registered {
                entry: entered.entry.0,
                full: number.clone(),
                number,
                receipt: 1,
                warnings,
            })
        })
    }

    fn again(
        &self,
        receipt: ReceiptId,
        entry: EntryId,
        files: &[NewFile],
    ) -> Result<Registered, Failure> {
        self.write(|register, act| {
            let receipted = register
                .receive_again_from_tray(act, receipt, entry, files)?
                .value;
            let number = receipted.number.to_arrival();
            Ok(Registered {
                entry: entry.0,
                full: number.clone(),
                number,
                receipt: receipted.ordinal,
                warnings: vec![],
            })
        })
    }
}

pub(super) fn receipt(receipt: Receipt) -> ReceiptView {
    ReceiptView {
        id: receipt.id.0,
        ordinal: receipt.ordinal,
        arrived: receipt.arrived,
        channel: receipt.channel,
        value: receipt.value,
        sender: receipt.sender,
        envelope: receipt.envelope,
        postal_code: receipt.postal_code,
        outcome: receipt.outcome,
        note: receipt.note,
        files: receipt.files.into_iter().map(attachment).collect(),
    }
}
