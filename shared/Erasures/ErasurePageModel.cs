using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Schools;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Erasures;

/// <summary>One request for erasure: what it would erase and what stays, or what was done.</summary>
/// <param name="Staff">The roster, with people who have left.</param>
public sealed record ErasurePageModel(DeskSeat Seat, ErasureRequest Request, Roster Staff, DateOnly Today) : IPageModel
{
    /// <summary>In the page's address: it was written down just now.</summary>
    public const string EnteredNotice = "da-ghi";

    /// <summary>In the page's address: it was confirmed just now.</summary>
    public const string ConfirmedNotice = "da-xac-nhan";

    /// <summary>What would be erased, of a request that was not confirmed.</summary>
    public ErasedItems Items { get; init; } = ErasedItems.None;

    /// <summary>The months in which there is something to erase.</summary>
    public ImmutableArray<SchoolMonth> Months { get; init; } = [];

    /// <summary>The issued reports that would keep something of it, or do.</summary>
    public ImmutableArray<string> Reports { get; init; } = [];

    /// <summary>What was just done, in Vietnamese; null for nothing.</summary>
    public string? Notice { get; init; }

    /// <summary>Why a form was not taken; null when none was sent.</summary>
    public DeskProblem? Problem { get; init; }

    /// <summary>What the page's address says was done; only words of ours are said.</summary>
    public static string? NoticeOf(string text) => text switch
    {
        EnteredNotice => ErasureTexts.Entered,
        ConfirmedNotice => ErasureTexts.Confirmed,
        _ => null,
    };

    /// <summary>Why a request is not confirmed; null when it is.</summary>
    /// <param name="typed">What was typed to confirm it.</param>
    /// <param name="by">Who confirms it.</param>
    public static DeskProblem? ProblemOf(ErasureRequest request, string typed, StaffId by) =>
        request.Key.Kind == ErasureKind.Person && request.Key.Person == by ? new(ErasurePaths.Typed, ErasureTexts.Own)
        : !typed.Trim().Equals(request.Key.ToType, StringComparison.OrdinalIgnoreCase)
            ? new(ErasurePaths.Typed, ErasureTexts.WrongTyped(request.Key.ToType))
        : null;

    internal FormMarkup Form => new(null, Problem?.Field, Problem?.Message);

    PageContent IPageModel.Compose() => PageContent.Of<ErasurePage>(
        this, Problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
