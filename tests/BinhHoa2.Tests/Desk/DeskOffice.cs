using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Tests.Infrastructure;
using MimeKit;

namespace BinhHoa2.Tests.Desk;

/// <summary>The running sample school on its first morning, and the visitors of its desk.</summary>
internal sealed partial class DeskOffice : IAsyncDisposable
{
    public const string Secretary = "thuky@thbh2.example";
    public const string Chair = "hieutruong@thbh2.example";
    public const string Session = "__Host-desk";
    public const string Browser = "__Host-desk-door";
    private int networks;

    private DeskOffice(RunningSchool school) => School = school;

    public RunningSchool School { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="day">The morning on which it is opened; null for that of the plan's adoption.</param>
    public static async Task<DeskOffice> OpenAsync(Dictionary<string, string?>? settings = null, DateOnly? day = null)
    {
        var school = await RunningSchool.StartAsync(VietnamTime.At(day ?? new(2021, 10, 11), new TimeOnly(8, 0)), settings);
        await school.SweepAsync();
        return new DeskOffice(school);
    }

    /// <summary>The desk of a school that runs already.</summary>
    public static DeskOffice Of(RunningSchool school) => new(school);

    /// <summary>A browser of its own, in a network of its own.</summary>
    public DeskVisitor Visitor() => new(School.Http, $"198.51.100.{++networks}");

    /// <summary>The letters to sign in with, so far.</summary>
    public async Task<IReadOnlyList<SignInMail>> LettersAsync()
    {
        await School.IdleAsync();
        return
        [
            .. Directory.EnumerateFiles(School.Mailbox, "*.eml")
                .Where(file => Path.GetFileName(file).Contains("signin", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(file => Read(MimeMessage.Load(file))),
        ];
    }

    /// <summary>The one letter there is.</summary>
    public async Task<SignInMail> LetterAsync() => (await LettersAsync()).ShouldHaveSingleItem();

    /// <summary>The newest letter to an address.</summary>
    public async Task<SignInMail> LetterToAsync(string address) => (await LettersAsync()).Last(l => l.To == address);

    /// <summary>A browser in which a person has signed in.</summary>
    public async Task<DeskVisitor> SignedInAsync(string address = Secretary)
    {
        var visitor = Visitor();
        await visitor.AskAsync(address);
        var answer = await visitor.SubmitAsync("/desk/code", typed: ("code", (await LetterToAsync(address)).Code));
        answer.Location.ShouldBe("/desk");
        return visitor;
    }

    public async Task<IReadOnlyList<TableEntity>> RowsAsync(string prefix = "")
    {
        var rows = new List<TableEntity>();
        await foreach (var row in School.Get<SchoolStorage>().Table.QueryAsync<TableEntity>(
            "PartitionKey eq '_desk'", cancellationToken: Cancellation))
        {
            rows.Add(row);
        }

        return [.. rows.Where(r => r.RowKey.StartsWith(prefix, StringComparison.Ordinal))];
    }

    /// <summary>Makes the requests there are older.</summary>
    public async Task AgeAsync(TimeSpan age)
    {
        foreach (var row in await RowsAsync("ask!"))
        {
            row["Asked"] = row.GetDateTimeOffset("Asked") - age;
            await School.Get<SchoolStorage>().Table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Cancellation);
        }
    }

    /// <summary>Changes a person in the roster's file and has it taken over.</summary>
    public async Task ChangeAsync(string id, Action<JsonObject> change)
    {
        await School.ChangeRosterAsync(roster =>
            change(roster["people"]!.AsArray().Select(p => p!.AsObject()).Single(p => (string)p["id"]! == id)));
        (await School.SweepAsync()).Status.ShouldBe(System.Net.HttpStatusCode.OK);
    }

    public ValueTask DisposeAsync() => School.DisposeAsync();

    private static SignInMail Read(MimeMessage message)
    {
        var text = message.TextBody!;
        return new SignInMail(
            message.To.Mailboxes.Single().Address, new Uri(Link().Match(text).Value).AbsolutePath, Code().Match(text).Value, text);
    }

    [GeneratedRegex(@"https?://\S+/desk/link/\S+", RegexOptions.None, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^[0-9A-Z]{4}-[0-9A-Z]{4}", RegexOptions.Multiline, 1000)]
    private static partial Regex Code();
}
