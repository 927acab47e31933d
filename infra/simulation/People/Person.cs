using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Dom;
using BinhHoa2.Simulation.Basis;
using BinhHoa2.Simulation.Files;
using BinhHoa2.Simulation.Mail;
using BinhHoa2.Simulation.Pages;

namespace BinhHoa2.Simulation.People;

/// <summary>
/// A member of the staff, known by an address: receives letters, opens their links, and answers the forms there by its
/// behaviour profile. Keeps which activities it has answered.
/// </summary>
public sealed class Person(SimulationContext context, string address)
{
    // Whether something was kept up is answered near the day of the question, not on the first of the month.
    private const int DaysBeforeAttesting = 6;

    private readonly Dictionary<(string Whose, string Activity), int> planned = [];
    private readonly HashSet<(string Whose, string Activity)> done = [];

    public BehaviourKind BehaviourKind { get; } = context.Shares.Of(context.Seed, address);

    /// <summary>Schedules the actions that follow from the letter.</summary>
    public void Receive(ReceivedLetter letter)
    {
        var reading = ReadingPlan.Of(context.Seed, address, BehaviourKind, letter.MessageId, letter.Date);
        if (reading.Scanned)
        {
            context.Schedule.Add(
                new ScheduledAction(letter.Date.AddSeconds(40), address, cancellation => ViewAsync(letter, cancellation)));
        }

        if (reading.At is { } at)
        {
            context.Schedule.Add(new ScheduledAction(at, address, cancellation => ReadAsync(letter, at, cancellation)));
        }

        if (reading.Again is { } again)
        {
            context.Schedule.Add(new ScheduledAction(again, address, cancellation => ViewAsync(letter, cancellation)));
        }
    }

    /// <summary>Opens every link without posting a form, as a mail scanner or a second look does.</summary>
    private async Task ViewAsync(ReceivedLetter letter, CancellationToken cancellation)
    {
        foreach (var link in letter.Links)
        {
            await OpenAsync(link, letter.Date, cancellation);
        }
    }

    /// <summary>Opens a link; null when it is closed because the staff changed.</summary>
    private async Task<IHtmlDocument?> OpenAsync(string link, DateTimeOffset now, CancellationToken cancellation) =>
        context.Story.Touches(address)
            ? await context.Browser.TryOpenAsync(link, Who(now), cancellation)
            : await context.Browser.OpenAsync(link, Who(now), cancellation);

    private bool IsAway(DateTimeOffset now) => context.Story.IsAway(address, LocalTime.DayOf(now));

    private async Task ReadAsync(ReceivedLetter letter, DateTimeOffset now, CancellationToken cancellation)
    {
        if (IsAway(now))
        {
            return;
        }

        foreach (var link in letter.Pages)
        {
            if (await OpenAsync(link, now, cancellation) is not { } page)
            {
                continue;
            }

            foreach (var form in AnswerForm.In(page))
            {
                PlanReplies(form, link, letter, now);
            }

            if (DirectiveForm.In(page) is { } asked && AnswerTo(asked, letter) is { } answer)
            {
                await AnswerRequestAsync(asked, answer, link, letter, now, cancellation);
            }

            if (ReportForms.In(page) is { } report)
            {
                await WorkOnReportAsync(report, link, letter, now, cancellation);
            }
        }
    }

    /// <summary>A directive is given at once: the page shows the request, and the form is gone once it was answered.</summary>
    private async Task AnswerRequestAsync(
        DirectiveForm form, DirectiveAnswer answer, string link, ReceivedLetter letter, DateTimeOffset now, CancellationToken cancellation)
    {
        var newDate = answer.OtherDay > 0 ? form.Another(answer.OtherDay) : form.AskedUntil;
        var names = SeededRandom.For(context.Seed, "helper", address, letter.MessageId);
        var helper = form.Helpers.Count > 0
            && (answer.Choice == "Reassigned" || (answer.Choice != "Refusal" && names.Chance(0.25)))
                ? names.Pick(form.Helpers)
                : string.Empty;
        using var filled = form.Fill(answer.Choice, answer.Text, newDate, helper);
        var shown = await context.Browser.ShowAsync(link, form.Action, filled, Who(now), cancellation);
        var (action, content) = DirectiveForm.Confirmation(shown);
        using var confirmed = content;
        var next = await context.Browser.SendAsync(link, action, confirmed, Who(now), cancellation);
        await context.Browser.OpenAsync(next, Who(now), cancellation);
        context.DirectiveSent(
            new SentDirective(
                now, letter.ToName, form.Title, answer, form.AskedUntil, answer.Choice == "NewDate" ? newDate : string.Empty));
    }

    /// <summary>Who may issue a report issues it, who is asked for its number gives one, and others may add a line to the draft.</summary>
    private async Task WorkOnReportAsync(
        ReportForms report, string link, ReceivedLetter letter, DateTimeOffset now, CancellationToken cancellation)
    {
        var random = SeededRandom.For(context.Seed, "report", address, letter.MessageId);
        if (report.MayIssue)
        {
            var (action, content) = report.Issue();
            using var asked = content;
            var shown = await context.Browser.ShowAsync(link, action, asked, Who(now), cancellation);
            var (confirm, fields) = DirectiveForm.Confirmation(shown);
            using var confirmed = fields;
            await context.Browser.SendAsync(link, confirm, confirmed, Who(now), cancellation);
        }
        else if (report.AsksForNumber)
        {
            var (action, content) = report.Number($"{random.Between(20, 400)}", LocalTime.DayOf(now));
            using var numbered = content;
            var next = await context.Browser.SendAsync(link, action, numbered, Who(now), cancellation);
            await SignAsync(random, next, now, cancellation);
        }
        else if (random.Chance(0.5) && report.AddLine("Ban Chỉ đạo tiếp tục đôn đốc việc trả lời đúng hạn.") is { } edit)
        {
            using var content = edit.Content;
            await context.Browser.SendAsync(link, edit.Action, content, Who(now), cancellation);
        }
    }

    /// <summary>The document is printed, signed and scanned, and sent back.</summary>
    private async Task SignAsync(SeededRandom random, string link, DateTimeOffset now, CancellationToken cancellation)
    {
        var scan = TinyPdf.Create("Bản đã ký", $"Ban da ky ngay {LocalTime.Written(LocalTime.DayOf(now))} - {random.Between(1, 9999)}");
        var file = new SmallFile("Scan0001.pdf", "application/pdf", scan);
        var page = await context.Browser.OpenAsync(link, Who(now), cancellation);
        if (ReportForms.In(page)?.SignedCopy(file, Convert.ToHexStringLower(random.Bytes(12))) is { } copy)
        {
            await context.Browser.SendAsync(link, copy.Action, copy.Form, Who(now), cancellation);
        }
    }

    private DirectiveAnswer? AnswerTo(DirectiveForm form, ReceivedLetter letter) =>
        DirectiveAnswer.Of(context.Seed, address, BehaviourKind, letter.MessageId, form.AskedUntil.Length > 0, form.MayReassign);

    private void PlanReplies(AnswerForm form, string link, ReceivedLetter letter, DateTimeOffset now)
    {
        var (activity, work) = (form.Activity, (form.Whose, form.Activity));
        if (done.Contains(work) || planned.GetValueOrDefault(work) > 0)
        {
            return;
        }

        var day = LocalTime.DayOf(letter.Date);
        if (form.IsContribution)
        {
            Schedule(letter, link, work, ReplyPlan.Contribution(context.Seed, address, activity, now));
            return;
        }

        if (form.IsAttestation && form.Due > day.AddDays(DaysBeforeAttesting))
        {
            return;
        }

        var due = form.Due ?? EndOfMonth(day);
        var mayPassOn = form.Offers(Answer.NotMine);
        Schedule(letter, link, work, ReplyPlan.For(context.Seed, address, BehaviourKind, activity, due, day, now, mayPassOn));
    }

    private void Schedule(ReceivedLetter letter, string link, (string Whose, string Activity) work, IReadOnlyList<PlannedReply> plan)
    {
        planned[work] = plan.Count;
        foreach (var reply in plan)
        {
            context.Schedule.Add(
                new ScheduledAction(reply.At, address, cancellation => AnswerAsync(letter, link, work, reply, cancellation)));
        }
    }

    private async Task AnswerAsync(
        ReceivedLetter letter, string link, (string Whose, string Activity) work, PlannedReply reply, CancellationToken cancellation)
    {
        planned[work]--;
        if (IsAway(reply.At) || await OpenAsync(link, reply.At, cancellation) is not { } page)
        {
            return;
        }

        var activity = work.Activity;
        var form = AnswerForm.In(page).FirstOrDefault(f => f.Activity == activity);
        if (form is null && AnswerForm.HasGivenAway(page))
        {
            return;
        }

        _ = form ?? throw new SimulationException($"{Who(reply.At)} không còn thấy biểu mẫu của việc {activity} trên trang đã từng có nó.");

        if (!form.Offers(reply.Answer))
        {
            return;
        }

        var random = SeededRandom.For(context.Seed, "answer", address, activity, $"{reply.At:O}");
        var effective = form.IsAttestation ? LocalTime.DayOf(reply.At) : form.Allowed(reply.Effective);
        SmallFile[] files = reply.WithFile ? [EvidenceFiles.Draw(random, effective)] : [];
        var note = MayOmitNote(random, reply, form.IsAttestation)
            ? string.Empty
            : NoteWriter.Write(random, form.Title, letter.ToName, effective, reply);
        var later = SeededRandom.For(context.Seed, "later", address, activity, $"{reply.At:O}");
        var asks = reply.Answer == Answer.InProgress && later.Chance(0.3) ? form.Later(DaysAsked(later)) : null;
        var stuck = note.Length > 0 && SeededRandom.For(context.Seed, "help", address, activity, $"{reply.At:O}").Chance(
            reply.Answer switch { Answer.Difficulty => 0.3, Answer.InProgress => 0.15, _ => 0 });
        var boundary = $"----GuiTraLoi{Convert.ToHexStringLower(random.Bytes(12))}";
        var filled = form.Fill(boundary, reply.Answer, note, effective, files, asks, stuck);

        var next = await context.Browser.SendAsync(link, form.Action, filled, Who(reply.At), cancellation);
        if (reply.Twice)
        {
            next = await context.Browser.SendAsync(link, form.Action, filled, Who(reply.At), cancellation);
        }

        await context.Browser.OpenAsync(next, Who(reply.At), cancellation);
        if (reply.Answer is Answer.Done or Answer.Contribution)
        {
            done.Add(work);
        }

        context.ReplySent(
            new SentReply(
                reply.At,
                address,
                letter.ToName,
                activity,
                form.Title,
                reply.Answer,
                effective,
                form.IsAttestation ? null : form.Due,
                note,
                files.Length,
                ReplyKey(form, reply.Answer, note, effective, files)));
    }

    /// <summary>Mostly a few days; now and then so many that the month has closed, or the semester or the year's plan has ended.</summary>
    private static int DaysAsked(SeededRandom random) => random.Chance(0.7) ? random.Between(2, 9) : random.Between(10, 120);

    /// <summary>A note may be missing beside a file, from "in progress", and where nothing but a yes is asked for.</summary>
    private static bool MayOmitNote(SeededRandom random, PlannedReply reply, bool isAttestation) => reply.Answer switch
    {
        Answer.Done when isAttestation => random.Chance(0.6),
        Answer.Done => random.Chance(0.2) && reply is { WithFile: true, Corrects: false },
        Answer.InProgress => random.Chance(0.3),
        _ => false,
    };

    private static string ReplyKey(AnswerForm form, Answer answer, string note, DateOnly effective, SmallFile[] files)
    {
        var hashes = string.Join(',', files.Select(f => Convert.ToHexStringLower(SHA256.HashData(f.Content))));
        var text = $"{form.Nonce}\n{form.Activity}\n{answer}\n{effective:O}\n{hashes}\n{note}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static DateOnly EndOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    private string Who(DateTimeOffset when) => $"{when.ToOffset(LocalTime.Offset):dd'/'MM'/'yyyy HH':'mm}: {address}";
}
