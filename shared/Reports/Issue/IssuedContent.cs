using BinhHoa2.Shared.Reports.Wording;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>The wording of a report as it is edited, issued and numbered.</summary>
public static class IssuedContent
{
    /// <summary>The draft with the last edition of each part and of its pictures.</summary>
    public static ReportContent Edited(ReportContent draft, IReadOnlyCollection<ReportEdit> edits)
    {
        var texts = edits.GroupBy(e => e.Part).ToDictionary(g => g.Key, g => g.MaxBy(e => e.Edition)!.Text);
        return PicturesAnnex.With(draft with { Body = EditableParts.Apply(draft.Body, texts) }, PictureChoices.In(edits));
    }

    /// <summary>
    /// The wording as issued: a deputy who stands in signs for the principal (ký thay), everyone else as the profile says.
    /// </summary>
    public static ReportContent Issued(ReportContent edited, StaffMember issuer) => (issuer.Role, edited.Signer) switch
    {
        (Role.ViceChair, [var title]) => edited with { Signer = [$"KT. {title}", $"PHÓ {title}"], SignerName = issuer.Name },
        (Role.ViceChair, _) => edited with { SignerName = issuer.Name },
        _ => edited,
    };

    /// <summary>The wording with the number and the day the secretary gave.</summary>
    public static ReportContent Numbered(ReportContent issued, ReportNumber number, SchoolProfile school) => issued with
    {
        Number = $"Số: {ReportNames.Numbered(number.Number, school)}",
        PlaceAndDate = $"{school.Place}, {OfficialDate.Long(number.Day)}",
        AnnexNote = $"(Kèm theo Báo cáo số {ReportNames.Numbered(number.Number, school)} {OfficialDate.Long(number.Day)} "
            + $"của {school.Name})",
    };

    /// <summary>What the document says now.</summary>
    public static ReportContent Of(ReportRecord record, IReadOnlyCollection<ReportEdit> edits)
    {
        var content = record.Wording;
        return record switch
        {
            { IsOpen: true } => Edited(content, edits),
            { Numbers: [.., var number] } => Numbered(content, number, record.Frozen!.School),
            _ => content,
        };
    }
}
