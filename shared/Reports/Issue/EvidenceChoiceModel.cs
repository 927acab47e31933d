using System.Collections.Immutable;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Reports.Wording;
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

    /// <summary>The pictures of the report that are chosen, of all its parts.</summary>
    public ImmutableArray<ReportPicture> Pictures { get; init; } = [];

    /// <summary>The edition of the pictures; 0 before some are chosen.</summary>
    public int PicturesEdition { get; init; }

    /// <summary>Whether there is evidence that the text does not have yet, or a picture.</summary>
    public bool CanChoose => Choices.Items.Any(CanChooseOne) || HasPictures;

    /// <summary>Whether the part has pictures that the report can show.</summary>
    public bool HasPictures => Choices.Items.SelectMany(PictureChoices.Of).Any();

    /// <summary>Whether a picture is ticked: as posted, else as recorded.</summary>
    public bool IsTicked(ReportPicture picture) => Problem is { Input.Pictures: var posted }
        ? posted.Contains(picture.Key)
        : Pictures.Any(p => p.Key == picture.Key);

    public bool CanChooseOne(EvidenceChoice choice) => choice.CanBeQuoted && !Quoted.Contains(choice.Number);

    PageContent IPageModel.Compose() => PageContent.Of<EvidenceChoicePage>(
        this, Problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
