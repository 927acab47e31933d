using System.Collections.Immutable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Reports.Figures;

namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>An evidence of a report that can be repeated in its text.</summary>
/// <param name="Number">Its number in the report.</param>
/// <param name="Post">The post of who reported it, not the name.</param>
/// <param name="Words">What the text repeats of the note; empty when the note says nothing, and it cannot be repeated.</param>
/// <param name="FilesPath">The address of its files below the Board's page, without the file's number.</param>
public sealed record EvidenceChoice(
    int Number, CountedActivity Activity, string Post, string Words, Evidence Evidence, string FilesPath)
{
    public bool CanBeQuoted => Words.Length > 0;

    public ImmutableArray<EvidenceFile> Files => Evidence.Files;
}
