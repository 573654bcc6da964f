//! Mends: what one press does about findings. Each is one operation that undo takes back; where a choice has to be
//! made, the officer makes it and sees before what would become of the records.

pub mod basis;
pub mod payer;
pub mod period;
pub mod shares;
pub(crate) mod store;
pub mod twins;
pub mod valuation;
