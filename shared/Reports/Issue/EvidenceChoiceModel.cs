using System.Collections.Immutable;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Schools;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>The page on which evidence is chosen for the text of a drafted report.</summary>
/// <param name="Path">The page's own path, which its form posts to.</param>
/// <param name="ReportPath">The path of the report's page.</param>
/// <param name="BoardPath">The path of the Board's page.</param>
/// <param name="Quoted">The numbers of those that the text has already.</param>
public sealed record EvidenceChoiceModel(
    SchoolProfile School,
    ReportEditor Editor,
    SemesterReport Report,
    EvidenceChoices Choices,
    ImmutableHashSet<int> Quoted,
    string Path,
    string ReportPath,
    string BoardPath,
    string Nonce) : IPageModel
{
    public FormProblem<ReportInput>? Problem { get; init; }

    /// <summary>Whether there is evidence that the text does not have yet.</summary>
    public bool CanChoose => Choices.Items.Any(CanChooseOne);

    public bool CanChooseOne(EvidenceChoice choice) => choice.CanBeQuoted && !Quoted.Contains(choice.Number);

    PageContent IPageModel.Compose() => PageContent.Of<EvidenceChoicePage>(
        this, Problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
