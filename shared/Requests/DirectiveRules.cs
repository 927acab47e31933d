using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Requests;

/// <summary>What a posted answer must hold, and what it changes once it does.</summary>
public static class DirectiveRules
{
    /// <summary>Most characters of the text, a line break counting as one.</summary>
    public const int MaxTextLength = 2000;

    /// <summary>Working days that who gets work of another has for it at least.</summary>
    public const int DaysForAnother = 3;

    /// <summary>
    /// The one decision: from the rows and the form to the rows that change, the answer to confirm, the problem to show, or none of
    /// them when it came too late.
    /// </summary>
    public static DirectiveDecision Decide(DirectiveState state, DirectiveInput input)
    {
        var (request, row) = (state.Request, state.Row);
        if (!state.IsFormCurrent)
        {
            return new DirectiveDecision(request, row, input) { Problem = Stale(input) };
        }

        // Once it is answered the work is due on the new day: the same answer sent twice must not be refused for that.
        var days = row.OpenRequest == request.Id ? state.Days : state.Days with { Due = default };
        var check = Check(input, days, state.Sender, state.Helpers, request.Kind);
        if (check.Value is not { } given)
        {
            return new DirectiveDecision(request, row, input) { Problem = request.IsWaiting ? check.Problem : null };
        }

        // Who gets the work has at least three working days for it.
        var due = row.Assignment.Due > state.FirstDueOfAnother ? row.Assignment.Due : state.FirstDueOfAnother;
        var directive = given.Kind == DirectiveKind.Reassigned ? given with { NewDue = due } : given;

        // An answer goes out in its author's name: it is shown as it will be sent, and only what was shown is recorded.
        return request.IsWaiting && input.Confirmed != directive.Id.Value
            ? new DirectiveDecision(request, row, input) { ToConfirm = directive }
            : Apply(request, row, directive, input, state.Former);
    }

    /// <summary>The answer a form holds, or what is wrong with it. Problems come in the order of the form, the first one only.</summary>
    /// <param name="helpers">The people who may be named to take part in the work, or to get it.</param>
    /// <param name="asked">What the request asks.</param>
    public static FormCheck<Directive, DirectiveInput> Check(
        DirectiveInput input,
        FormDays days,
        FormSender sender,
        IReadOnlyCollection<StaffId>? helpers = null,
        RequestKind asked = RequestKind.Difficulty)
    {
        if (input.Kind is not { } kind || !ChoicesFor(asked).Contains(kind))
        {
            return Problem(input, DirectiveFields.Choice, DirectiveFormTexts.NoChoice(asked));
        }

        DateOnly? due = null;
        if (kind == DirectiveKind.NewDate)
        {
            if (CheckDate(input.NewDate, days, out var day) is { } wrong)
            {
                return Problem(input, FormFields.NewDate, wrong);
            }

            due = day;
        }

        var helper = helpers?.Where(h => h.Value == input.Helper).Select(h => (StaffId?)h).FirstOrDefault();
        if (CheckHelper(input, kind, helper, asked) is { } unfit)
        {
            return Problem(input, DirectiveFields.Helper, unfit);
        }

        if (CheckText(input.Text, kind, helper is not null) is { } text)
        {
            return Problem(input, DirectiveFields.Text, text);
        }

        var id = IdOf(input.Nonce, kind, due, input.Text, helper);
        return new Directive(id, sender.Person, kind, input.Text, due, sender.Received, sender.Link)
        {
            Substitute = sender.Substitute,
            Helper = helper,
        };
    }

    /// <summary>The answers a request takes, in the order of the form.</summary>
    public static ImmutableArray<DirectiveKind> ChoicesFor(RequestKind asked) => asked == RequestKind.Reassign
        ? [DirectiveKind.Reassigned, DirectiveKind.Refusal]
        : [DirectiveKind.Guidance, DirectiveKind.NewDate, DirectiveKind.Refusal];

    /// <summary>The rows an answer changes. The first answer counts; the same one again is recognised and changes nothing.</summary>
    /// <param name="former">The assignment that who gets the work once had; null for none.</param>
    public static DirectiveDecision Apply(
        Request request, AssignmentRow row, Directive directive, DirectiveInput input, AssignmentRow? former = null) =>
        request.IsWaiting
            ? new DirectiveDecision(
                request with { State = RequestState.Answered, Directive = directive }, row.Answered(directive, request.Kind), input)
            {
                Directive = directive,
                Former = former,
                IsNew = true,
            }
            : new DirectiveDecision(request, row, input) { Directive = directive };

    /// <summary>
    /// Those of <paramref name="here"/> who can get the work of another: they have a page that month and do not answer for the work,
    /// whether or not they once did.
    /// </summary>
    public static IEnumerable<StaffMember> CanGet(ActivityId activity, IEnumerable<StaffMember> here, MonthSnapshot month)
    {
        var holders = month.EveryAssignment
            .Where(a => a.Activity == activity && !IsFormer(a))
            .Select(a => a.Person)
            .ToHashSet();
        var known = month.People.Select(p => p.Staff.Id).ToHashSet();
        return here.Where(p => known.Contains(p.Id) && !holders.Contains(p.Id));
    }

    /// <summary>Whether an assignment can come back to its person: it passed to another before it was done.</summary>
    public static bool IsFormer(Assignment assignment) =>
        assignment is { Status.IsOpen: true, Notice.Kind: PlanNoticeKind.Reassigned or PlanNoticeKind.OtherPeople };

    /// <summary>The decision once the person it names turns out to have that work already: nothing is written.</summary>
    public static DirectiveDecision HasItAlready(DirectiveDecision decision) => decision with
    {
        Directive = null,
        IsNew = false,
        Problem = Problem(decision.Input, DirectiveFields.Helper, DirectiveFormTexts.CannotGetIt),
    };

    /// <summary>The problem of a form that was open for too long or did not come from this page.</summary>
    public static FormProblem<DirectiveInput> Stale(DirectiveInput input) => Problem(input, FormFields.Form, DirectiveFormTexts.Stale);

    /// <summary>The id of an answer sent by the form with <paramref name="nonce"/>: the same post twice is one answer.</summary>
    private static DirectiveId IdOf(string nonce, DirectiveKind kind, DateOnly? due, string text, StaffId? helper)
    {
        var content = $"{nonce.Length}:{nonce}{kind} {due:yyyy-MM-dd} {(helper is null ? "" : $"[{helper}] ")}{text}";
        return new DirectiveId(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, 16)));
    }

    private static string? CheckDate(string text, FormDays days, out DateOnly day) =>
        !FormDate.TryRead(text, out day) ? DirectiveFormTexts.NoDate(days)
        : day < days.Tomorrow ? DirectiveFormTexts.TooEarly(day, days)
        : day > days.YearEnd ? DirectiveFormTexts.TooLate(day, days)
        : day == days.Due ? DirectiveFormTexts.SameDay(day)
        : null;

    private static string? CheckHelper(DirectiveInput input, DirectiveKind kind, StaffId? helper, RequestKind asked) =>
        input.Helper.Length == 0 ? kind == DirectiveKind.Reassigned ? DirectiveFormTexts.NobodyGetsIt : null
        : kind == DirectiveKind.Refusal ? DirectiveFormTexts.NoHelperForARefusal(asked)
        : helper is not null ? null
        : kind == DirectiveKind.Reassigned ? DirectiveFormTexts.CannotGetIt
        : DirectiveFormTexts.NoSuchHelper;

    /// <param name="namesHelper">Whether a person is named to take part, which may say it all.</param>
    private static string? CheckText(string text, DirectiveKind kind, bool namesHelper) => text.Length switch
    {
        > MaxTextLength => DirectiveFormTexts.TooLong(text.Length, MaxTextLength),
        0 when kind == DirectiveKind.Guidance && !namesHelper => DirectiveFormTexts.NoGuidance,
        0 when kind == DirectiveKind.Refusal => DirectiveFormTexts.NoReason,
        _ => null,
    };

    private static FormProblem<DirectiveInput> Problem(DirectiveInput input, string field, string message) => new(field, message, input);
}
