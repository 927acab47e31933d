using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Proofs;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Board;

/// <summary>
/// The page on which the Board finds the roots of the year, files to check them with, and the rows behind a report's code.
/// </summary>
/// <param name="BoardPath">The path of the Board's page.</param>
/// <param name="Roots">The roots of the year so far, in the order in which they were made.</param>
public sealed record ProofPageModel(SchoolProfile School, string BoardPath, ImmutableArray<RootRecord> Roots) : IPageModel
{
    /// <summary>The name of the query with a report's code.</summary>
    public const string CodeQuery = "ma";

    /// <summary>The name of the query with the activity whose rows are shown.</summary>
    public const string ActivityQuery = "hoat-dong";

    /// <summary>The part of the address below the Board's page.</summary>
    public const string Address = "doi-chieu";

    /// <summary>The part of the address below the Board's page under which the files are.</summary>
    public const string FilesAddress = $"{Address}/tep";

    /// <summary>The code as it was typed; null when none was.</summary>
    public string? Typed { get; init; }

    /// <summary>The report with the code; null when none was typed or none has it.</summary>
    public ProofLookup? Found { get; init; }

    public string Path => $"{BoardPath}/{Address}";

    public string FilesPath => $"{BoardPath}/{FilesAddress}";

    /// <summary>The page with the rows of an activity of a report, <see cref="ProofLookup.NameOf"/>.</summary>
    public string PathFor(ProofLookup found, string activity) =>
        $"{Path}?{CodeQuery}={found.Code}&{ActivityQuery}={activity}#{activity}";

    /// <summary>Where the proof file of a month is.</summary>
    public string FileOf(SchoolMonth month) => $"{FilesPath}/{month.Year:D4}-{month.Month:D2}";

    PageContent IPageModel.Compose() => PageContent.Of<ProofPage>(this);
}
