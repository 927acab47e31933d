using BinhHoa2.Shared.Followup;

namespace BinhHoa2.Shared.Mail;

/// <summary>A letter with its ledger key and its recipient.</summary>
public sealed record AddressedLetter(LedgerKey Key, MailParty To, Letter Letter);
