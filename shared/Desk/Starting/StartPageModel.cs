using System.Collections.Immutable;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Desk.Starting;

/// <summary>The set-up page.</summary>
/// <param name="Input">What is in its fields.</param>
/// <param name="Grant">Proves that the one-time code was entered; empty where none is asked for.</param>
public sealed record StartPageModel(StartInput Input, string Grant) : IPageModel
{
    /// <summary>What was saved; null for nothing yet.</summary>
    public SchoolSetup? Saved { get; init; }

    /// <summary>The sender that the settings say; null where it is said here.</summary>
    public LetterSender? FixedSender { get; init; }

    /// <summary>The first problem of each field.</summary>
    public ImmutableDictionary<string, string> Problems { get; init; } = [];

    /// <summary>What became of a letter that was asked for; null when none was.</summary>
    public StartLetterResult? Letter { get; init; }

    /// <summary>Whether the form was taken just now.</summary>
    public bool IsJustSaved { get; init; }

    /// <summary>The mark of what was saved; empty for nothing.</summary>
    public string Shown => Saved?.FirstStart?.Mark ?? string.Empty;

    internal FormMarkup Markup(string field) => new(null, field, Problems.GetValueOrDefault(field));

    PageContent IPageModel.Compose() => PageContent.Of<StartPage>(
        this, Problems.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
