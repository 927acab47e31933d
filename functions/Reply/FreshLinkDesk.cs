using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Followup;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Mail;
using BinhHoa2.Shared.Mail.FreshLink;
using BinhHoa2.Shared.Records;

namespace BinhHoa2.Functions.Reply;

/// <summary>Mails a new link to the holder of an old one: to the address on record only, once a day.</summary>
public sealed class FreshLinkDesk(ReplyRecords people, SetupSource setups, SchoolLinks links, ILetterRenderer letters, PostOffice post, TimeProvider schoolTime)
{
    /// <summary>Sends the letter if its recipient is here and may still have such a link; whether it did is told to nobody.</summary>
    public async Task SendAsync(LinkClaims old, CancellationToken cancellation)
    {
        var today = schoolTime.Today();
        if (await people.ReadAsync(old.Month, old.Person, cancellation) is not { } file
            || !file.Person.Staff.IsHereOn(today)
            || (old.Purpose == LinkPurpose.Board && !file.Person.Staff.IsOnBoard))
        {
            return;
        }

        var setup = await setups.GetAsync(cancellation);
        var link = await links.FreshAsync(old.Month, file.Person, old.Purpose, cancellation, old.Request);
        var letter = await letters.RenderAsync(new FreshLinkModel(setup.Profile, file.Person.Staff, old.Month, link, old.Purpose == LinkPurpose.Board) { ToRequest = old.Purpose == LinkPurpose.Directive });

        // In the ledger of today's month, whatever month the old link was for: one a person and day means one.
        await post.SendAskedForAsync(
            new SchoolMonth(old.Month.School, today.Year, today.Month),
            [new AddressedLetter(new LedgerKey(LetterKind.FreshLink, $"{today:yyyy-MM-dd}", old.Person), MailParty.Of(file.Person.Staff), letter)],
            cancellation);
    }
}
