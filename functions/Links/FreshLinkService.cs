using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Functions.Links;

/// <summary>Mails a new link in place of an old one, to the address on record only.</summary>
public sealed class FreshLinkService(
    ReplyRecords people,
    SetupSource setups,
    SchoolLinks links,
    ILetterRenderer letters,
    PostOffice post,
    TimeProvider schoolTime)
{
    /// <summary>
    /// Sends the letter that the page of an old link was asked for, once a day, if its recipient is here and may still have such
    /// a link; the caller does not learn whether it did. No calendar and no school year is mailed: their links are on the pages.
    /// </summary>
    public async Task SendAsync(LinkClaims old, CancellationToken cancellation)
    {
        var today = schoolTime.Today();
        if (old.Purpose is LinkPurpose.Calendar or LinkPurpose.BoardCalendar or LinkPurpose.OwnYear
            || await people.ReadAsync(old.Month, old.Person, cancellation) is not { } details
            || (old.Purpose == LinkPurpose.Board && !details.Person.Staff.IsOnBoard))
        {
            return;
        }

        // In the ledger of today's month, whatever month the old link was for: one a day for each person's work.
        var day = $"{today:yyyy-MM-dd}";
        if (await LetterAsync(old.Month, details, old.Purpose, old.Request, day, ended: false, cancellation) is { } letter)
        {
            await PostAsync(new SchoolMonth(old.Month.School, today.Year, today.Month), [letter]);
        }
    }

    /// <summary>Sends a letter for each page a person has in a month, after the links they had were ended.</summary>
    /// <param name="details">As read after the epoch was raised.</param>
    /// <param name="cause">Makes the letters those of this end of links.</param>
    public async Task<PostResult> SendEndedAsync(SchoolMonth month, PersonDetails details, string cause, CancellationToken cancellation)
    {
        var owed = new List<LetterToSend>();
        if (!details.Assignments.IsEmpty
            && await LetterAsync(month, details, LinkPurpose.Staff, null, $"staff-{cause}", ended: true, cancellation) is { } own)
        {
            owed.Add(own);
        }

        if (details.Person.Staff.IsOnBoard
            && await LetterAsync(month, details, LinkPurpose.Board, null, $"board-{cause}", ended: true, cancellation) is { } board)
        {
            owed.Add(board);
        }

        return await PostAsync(month, owed);
    }

    /// <returns>Null when no person here may have such a link.</returns>
    private async Task<LetterToSend?> LetterAsync(
        SchoolMonth month,
        PersonDetails details,
        LinkPurpose purpose,
        RequestId? request,
        string subject,
        bool ended,
        CancellationToken cancellation)
    {
        // While there is a substitute, the link goes to them alone: the person who is away must not get it. It goes to the
        // address the roster has now.
        var setup = await setups.GetAsync(cancellation);
        var holder = details.Person;
        var person = holder.Staff;
        var recipient = setup.Roster.Find(holder.Recipient) ?? (holder.Substitute is null ? person : null);
        if (recipient?.IsHereOn(schoolTime.Today()) != true)
        {
            return null;
        }

        DateOnly? latestDue = details.Assignments.IsEmpty ? null : details.Assignments.Max(a => a.Assignment.Due);
        var toBoard = purpose == LinkPurpose.Board;
        var link = await links.FreshAsync(month, holder, purpose, cancellation, request, latestDue);
        var letter = await letters.RenderAsync(new FreshLinkModel(setup.Profile, recipient, month, link, toBoard)
        {
            InsteadOf = recipient.Id == person.Id ? null : person,
            ToRequest = purpose == LinkPurpose.Directive,
            Ended = ended,
        });
        var key = recipient.Id == person.Id ? subject : $"{subject}-{person.Id}";
        return new LetterToSend(
            new LedgerKey(LetterKind.FreshLink, LedgerSubject.From(key), recipient.Id), MailRecipient.Of(recipient), letter);
    }

    // The letters are not taken back when the page that asked for them is closed.
    private Task<PostResult> PostAsync(SchoolMonth month, IReadOnlyCollection<LetterToSend> owed) =>
        post.SendAskedForAsync(month, owed, CancellationToken.None);
}
