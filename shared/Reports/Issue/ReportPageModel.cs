using System.Collections.Immutable;
using BinhHoa2.Shared.Files;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Reports.Wording;
using BinhHoa2.Shared.Schools;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>The page on which a report is read, edited, issued and numbered.</summary>
/// <param name="Path">The page's own path, which its forms post to.</param>
/// <param name="FilesPath">The path that its files are under.</param>
/// <param name="CopyPath">The path that the signed copy is posted to.</param>
/// <param name="BoardPath">The path of the Board's page.</param>
/// <param name="Content">The wording as it stands.</param>
/// <param name="Edits">The editions of all parts.</param>
public sealed record ReportPageModel(
    SchoolProfile School,
    ReportEditor Editor,
    ReportRecord Report,
    ReportContent Content,
    ImmutableArray<ReportEdit> Edits,
    string Path,
    string FilesPath,
    string CopyPath,
    string BoardPath,
    string Nonce,
    DateOnly Today) : IPageModel
{
    public FormProblem<ReportInput>? Problem { get; init; }

    /// <summary>What is shown once more before it is issued, as <see cref="ReportFields.Action"/> names it; null for nothing.</summary>
    public string? ToConfirm { get; init; }

    /// <summary>The corrections issued so far, oldest first.</summary>
    public ImmutableArray<ReportCorrection> Corrections { get; init; } = [];

    /// <summary>What changed since the issue, or the last correction.</summary>
    public ImmutableArray<CorrectedActivity> Changes { get; init; } = [];

    /// <summary>What can be sent outside the school.</summary>
    public DispatchOffer Offer { get; init; } = DispatchOffer.None;

    /// <summary>What is known of the signed copy that counts from its scan for malware.</summary>
    public ScanState CopyScan { get; init; } = ScanState.Off;

    /// <summary>Where evidence is chosen for a part of the text, by the number of that part.</summary>
    public ImmutableDictionary<int, string> ChoicePaths { get; init; } = ImmutableDictionary<int, string>.Empty;

    /// <summary>What was just recorded, as <see cref="ReportFields.Action"/> names it; null for nothing.</summary>
    public string? Saved { get; init; }

    /// <summary>Whether there is a register of the evidence.</summary>
    public bool HasRegister { get; init; } = true;

    PageContent IPageModel.Compose() => PageContent.Of<ReportPage>(
        this, Problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
