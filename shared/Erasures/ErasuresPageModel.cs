using System.Collections.Immutable;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Schools;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Erasures;

/// <summary>The register of requests for erasure, and the form of a new one.</summary>
/// <param name="Requests">Those that wait first.</param>
/// <param name="Staff">The roster, with people who have left.</param>
public sealed record ErasuresPageModel(
    DeskSeat Seat, ImmutableArray<ErasureRequest> Requests, Roster Staff, AnswerTimes Times, DateOnly Today) : IPageModel
{
    /// <summary>The form names a reply that is not there.</summary>
    public static readonly DeskProblem NoSuch = new(FormFields.Form, ErasureTexts.NoSuch);

    /// <summary>Whether a request was taken back just now.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>What was typed, by field; null when nothing was.</summary>
    public IFormCollection? Typed { get; init; }

    /// <summary>Why a form was not taken; null when none was sent.</summary>
    public DeskProblem? Problem { get; init; }

    internal FormMarkup Form => new(null, Problem?.Field, Problem?.Message);

    internal ImmutableArray<(StaffId Id, string Name)> People =>
        [.. Staff.People.Where(p => p.Erased is null).Select(p => (p.Id, $"{p.Name} ({p.Id})"))];

    PageContent IPageModel.Compose() => PageContent.Of<ErasuresPage>(
        this, Problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
