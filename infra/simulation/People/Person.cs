using System.Security.Cryptography;
using System.Text;
using BinhHoa2.Simulation.Basis;
using BinhHoa2.Simulation.Files;
using BinhHoa2.Simulation.Mail;
using BinhHoa2.Simulation.Pages;

namespace BinhHoa2.Simulation.People;

/// <summary>
/// Somebody on the staff, known by an address. Gets letters, opens the links in them, finds the forms there, and
/// answers in their own way and time. Remembers what was answered, as people do.
/// </summary>
public sealed class Person(World world, string address)
{
    private readonly Dictionary<string, int> intended = [];
    private readonly HashSet<string> done = [];

    public Character Character { get; } = world.Shares.Of(world.Seed, address);

    /// <summary>Puts on the agenda what the letter leads to.</summary>
    public void Receive(ReceivedLetter letter)
    {
        var habit = ReadingHabit.Of(world.Seed, address, Character, letter.MessageId, letter.Date);
        if (habit.Scanned)
        {
            world.Agenda.Add(new Errand(letter.Date.AddSeconds(40), address, cancellation => LookAsync(letter, cancellation)));
        }

        if (habit.At is { } at)
        {
            world.Agenda.Add(new Errand(at, address, cancellation => ReadAsync(letter, at, cancellation)));
        }

        if (habit.Again is { } again)
        {
            world.Agenda.Add(new Errand(again, address, cancellation => LookAsync(letter, cancellation)));
        }
    }

    /// <summary>Opens every link and presses nothing: what a scanner does, and who only wants to have another look.</summary>
    private async Task LookAsync(ReceivedLetter letter, CancellationToken cancellation)
    {
        foreach (var link in letter.Links)
        {
            await world.Phone.OpenAsync(link, Who(letter.Date), cancellation);
        }
    }

    private async Task ReadAsync(ReceivedLetter letter, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var link in letter.Pages)
        {
            var page = await world.Phone.OpenAsync(link, Who(now), cancellation);
            foreach (var form in AnswerForm.In(page))
            {
                Consider(form, link, letter, now);
            }

            if (OpinionForm.In(page) is { } asked && Opinion.Of(world.Seed, address, Character, letter.MessageId, asked.AskedUntil.Length > 0) is { } opinion)
            {
                await DirectAsync(asked, opinion, link, letter, now, cancellation);
            }
        }
    }

    /// <summary>An opinion is given on the spot: the page says what is asked, and the form is gone once somebody answered.</summary>
    private async Task DirectAsync(OpinionForm form, Opinion opinion, string link, ReceivedLetter letter, DateTimeOffset now, CancellationToken cancellation)
    {
        using var filled = form.Fill(opinion.Choice, opinion.Text);
        var next = await world.Phone.SendAsync(link, form.Action, filled, Who(now), cancellation);
        await world.Phone.OpenAsync(next, Who(now), cancellation);
        world.Directed(new SentOpinion(now, letter.ToName, form.Title, opinion, opinion.Choice == "NewDate" ? form.AskedUntil : string.Empty));
    }

    private void Consider(AnswerForm form, string link, ReceivedLetter letter, DateTimeOffset now)
    {
        var activity = form.Activity;
        if (done.Contains(activity) || intended.GetValueOrDefault(activity) > 0)
        {
            return;
        }

        var day = Local.DayOf(letter.Date);
        var plan = ReplyPlan.For(world.Seed, address, Character, activity, form.Due ?? EndOfMonth(day), day, now);
        intended[activity] = plan.Count;
        foreach (var reply in plan)
        {
            world.Agenda.Add(new Errand(reply.At, address, cancellation => AnswerAsync(letter, link, activity, reply, cancellation)));
        }
    }

    private async Task AnswerAsync(ReceivedLetter letter, string link, string activity, PlannedReply reply, CancellationToken cancellation)
    {
        intended[activity]--;
        var page = await world.Phone.OpenAsync(link, Who(reply.At), cancellation);
        var form = AnswerForm.In(page).FirstOrDefault(f => f.Activity == activity)
            ?? throw new SimulationException($"{Who(reply.At)} không còn thấy biểu mẫu của việc {activity} trên trang đã từng có nó.");

        var dice = Dice.For(world.Seed, "answer", address, activity, $"{reply.At:O}");
        var effective = form.Allowed(reply.Effective);
        SmallFile[] files = reply.WithFile ? [EvidenceFiles.Draw(dice, effective)] : [];
        var note = MayBeSilent(dice, reply) ? string.Empty : NoteWriter.Write(dice, form.Title, letter.ToName, effective, reply);
        var asks = reply.Answer == Answer.InProgress && Dice.For(world.Seed, "later", address, activity, $"{reply.At:O}") is var later && later.Chance(0.3) ? form.Later(later.Between(2, 9)) : null;
        var filled = form.Fill($"----GuiTraLoi{Convert.ToHexStringLower(dice.Bytes(12))}", reply.Answer, note, effective, files, asks);

        var next = await world.Phone.SendAsync(link, form.Action, filled, Who(reply.At), cancellation);
        if (reply.Twice)
        {
            next = await world.Phone.SendAsync(link, form.Action, filled, Who(reply.At), cancellation);
        }

        await world.Phone.OpenAsync(next, Who(reply.At), cancellation);
        if (reply.Answer == Answer.Done)
        {
            done.Add(activity);
        }

        world.Answered(new SentReply(reply.At, address, letter.ToName, activity, form.Title, reply.Answer, effective, form.Due, note, files.Length, KeyOf(form, reply.Answer, note, effective, files)));
    }

    /// <summary>A photograph says enough to some, and "in progress" needs no words.</summary>
    private static bool MayBeSilent(Dice dice, PlannedReply reply) => reply.Answer switch
    {
        Answer.Done => dice.Chance(0.2) && reply is { WithFile: true, Corrects: false },
        Answer.InProgress => dice.Chance(0.3),
        _ => false,
    };

    private static string KeyOf(AnswerForm form, Answer answer, string note, DateOnly effective, SmallFile[] files)
    {
        var text = $"{form.Nonce}\n{form.Activity}\n{answer}\n{effective:O}\n{string.Join(',', files.Select(f => Convert.ToHexStringLower(SHA256.HashData(f.Content))))}\n{note}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static DateOnly EndOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    private string Who(DateTimeOffset when) => $"{when.ToOffset(Local.Offset):dd'/'MM'/'yyyy HH':'mm}: {address}";
}
