using System.Collections.Immutable;
using BinhHoa2.Shared.Files;
using BinhHoa2.Shared.Reports.Wording;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>The pictures of the evidence that a report shows: which can be chosen, and which are.</summary>
public static class PictureChoices
{
    /// <summary>Most pictures of a report: two a row, three rows a page.</summary>
    public const int MaxPictures = 6;

    /// <summary>Most bytes of all pictures of a report: its document is read on phones and sent by mail. 10 MiB.</summary>
    public const long MaxBytes = 10 * 1024 * 1024;

    /// <summary>The pictures of an evidence that a document can hold, in the order of its files.</summary>
    public static IEnumerable<ReportPicture> Of(EvidenceChoice choice) =>
        from file in choice.Files.Index()
        where EmbeddedPicture.IsKind(file.Item.ContentType)
        select new ReportPicture(
            choice.Number,
            file.Index,
            Phrases.WithoutStop(choice.Activity.Figures.Text),
            choice.Post,
            choice.Evidence.Effective,
            $"{choice.FilesPath}/{file.Index}",
            file.Item.ContentType,
            file.Item.Bytes,
            file.Item.Sha256,
            file.Item.Blob,
            file.Item.Preview);

    /// <summary>The last edition of the pictures; null when none was ever chosen.</summary>
    public static ReportEdit? LastOf(IEnumerable<ReportEdit> edits) =>
        edits.Where(e => e.Part == ReportEdit.PicturesPart).MaxBy(e => e.Edition);

    /// <summary>The pictures that are chosen, in the order of their evidence.</summary>
    public static ImmutableArray<ReportPicture> In(IEnumerable<ReportEdit> edits) => LastOf(edits)?.Pictures ?? [];

    /// <summary>What is chosen once a part's pictures are those with the given keys; those of other parts stay.</summary>
    public static ImmutableArray<ReportPicture> Changed(
        ImmutableArray<ReportPicture> before, EvidenceChoices choices, IReadOnlyCollection<string> keys)
    {
        var ofPart = choices.Items.SelectMany(Of).ToDictionary(p => p.Key);
        return
        [
            .. before.Where(p => !ofPart.ContainsKey(p.Key) || keys.Contains(p.Key))
                .Concat(ofPart.Values.Where(p => keys.Contains(p.Key)))
                .DistinctBy(p => p.Key)
                .OrderBy(p => p.Number)
                .ThenBy(p => p.File),
        ];
    }
}
