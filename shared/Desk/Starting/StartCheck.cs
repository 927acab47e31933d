using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Schools.Input;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Desk.Starting;

/// <summary>
/// Judges what was typed on the set-up page by the rules of the profile's and the roster's files, which the two readers have.
/// </summary>
/// <param name="Input">What was typed, with what the page proposes.</param>
/// <param name="Setup">The school it says; null while there are problems.</param>
/// <param name="Problems">The first problem of each field.</param>
public sealed partial record StartCheck(StartInput Input, SchoolSetup? Setup, ImmutableDictionary<string, string> Problems)
{
    private const int FirstYear = 2015;
    private const int LastYear = 2100;

    // It is not asked for, and no document of the school is older.
    private static readonly DateOnly Ever = new(2000, 1, 1);

    /// <summary>The id of the principal of every school that is set up by page.</summary>
    public static readonly StaffId Chair = new("hieu-truong");
    private static readonly StaffId Secretary = new("thu-ky");

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["name"] = StartFields.School,
        ["symbol"] = StartFields.Symbol,
        ["place"] = StartFields.Place,
        ["superiors[0].name"] = StartFields.Superior,
        ["signerTitle"] = StartFields.SignerTitle,
        ["signerName"] = StartFields.ChairName,
        ["people[0].name"] = StartFields.ChairName,
        ["people[0].address"] = StartFields.ChairAddress,
        ["people[0].email"] = StartFields.ChairEmail,
        ["people[1].name"] = StartFields.SecretaryName,
        ["people[1].email"] = StartFields.SecretaryEmail,
    };

    /// <param name="asksForSender">Whether the sender is to be said here, and not by the settings.</param>
    /// <param name="now">School time, UTC.</param>
    public static StartCheck Of(StartInput typed, bool asksForSender, DateTimeOffset now)
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        var input = Propose(typed, asksForSender, problems);
        var profile = SchoolProfileReader.Read(Encoding.UTF8.GetBytes(ProfileOf(input).ToJsonString()));
        var roster = RosterReader.ReadFirst(Encoding.UTF8.GetBytes(RosterOf(input).ToJsonString()));
        foreach (var problem in profile.Problems.Concat(roster.Problems))
        {
            var field = Fields.GetValueOrDefault(problem.Where.Path, FormFields.Form);
            problems.TryAdd(field, SentenceOf(problem, field));
        }

        if (!TryReadYear(input.Year, out var year))
        {
            problems.TryAdd(StartFields.Year, StartTexts.NoYear);
        }

        if (asksForSender && !MailAddress.IsValid(input.SenderEmail))
        {
            problems.TryAdd(StartFields.SenderEmail, StartTexts.NoSender);
        }

        return problems.Count == 0 && profile.Value is { } school && roster.Value is { } people
            ? new(input, SetupOf(input, school, people, year, asksForSender, now), [])
            : new(input, null, problems.ToImmutableDictionary());
    }

    /// <summary>Fills in what a page without a script can propose only when it was sent.</summary>
    private static StartInput Propose(StartInput typed, bool asksForSender, Dictionary<string, string> problems)
    {
        var input = asksForSender && typed.SenderName.Length == 0 ? typed with { SenderName = typed.School } : typed;
        if (input.Symbol.Length > 0 || SchoolSymbol.Of(input.School) is not { Length: > 0 } symbol)
        {
            return input;
        }

        problems.Add(StartFields.Symbol, StartTexts.ProposedSymbol(symbol));
        return input with { Symbol = symbol };
    }

    private static SchoolSetup SetupOf(
        StartInput input, SchoolProfile school, Roster people, SchoolYear year, bool asksForSender, DateTimeOffset now) =>
        new(Plan.None(year, school.Symbol, VietnamTime.DateOf(now)), people, school)
        {
            Sender = asksForSender ? new LetterSender(input.SenderName, input.SenderEmail) : null,
            FirstStart = new FirstStartNote(
                now, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(RowColumns.Json(input))))),
        };

    private static JsonObject ProfileOf(StartInput input) => new()
    {
        ["id"] = FirstStartRecords.Id.Value,
        ["name"] = input.School,
        ["symbol"] = input.Symbol,
        ["place"] = input.Place,
        ["superiors"] = new JsonArray(new JsonObject { ["from"] = $"{Ever:yyyy-MM-dd}", ["name"] = input.Superior }),
        ["signerTitle"] = input.SignerTitle,
        ["signerName"] = input.ChairName,
    };

    private static JsonObject RosterOf(StartInput input)
    {
        var chair = PersonOf(Chair, input.ChairName, "Hiệu trưởng", input.ChairEmail, Role.Chair);
        if (input.ChairAddress.Length > 0)
        {
            chair["address"] = input.ChairAddress;
        }

        return new JsonObject
        {
            ["people"] = new JsonArray(
                chair, PersonOf(Secretary, input.SecretaryName, "Thư ký Ban Chỉ đạo", input.SecretaryEmail, Role.Secretary)),
        };
    }

    private static JsonObject PersonOf(StaffId id, string name, string title, string email, Role role) => new()
    {
        ["id"] = id.Value,
        ["name"] = name,
        ["title"] = title,
        ["email"] = email,
        ["role"] = role.ToString(),
    };

    private static bool TryReadYear(string text, out SchoolYear year)
    {
        try
        {
            year = SchoolYear.From(text);
            return year.First is >= FirstYear and <= LastYear;
        }
        catch (FormatException)
        {
            year = default;
            return false;
        }
    }

    /// <summary>The reader's sentence, which names the field as the page does and not whom it is about: the place says that.</summary>
    private static string SentenceOf(InputProblem problem, string field)
    {
        var path = problem.Where.Path;
        var end = path.StartsWith("people[", StringComparison.Ordinal) ? problem.Message.IndexOf(": ", StringComparison.Ordinal) : -1;
        var sentence = problem.Message[(end < 0 ? 0 : end + 2)..];
        return Quoted().Replace(
            sentence, word => $"“{(word.Groups["word"].Value == problem.Field ? StartTexts.LabelOf(field) : word.Groups["word"].Value)}”");
    }

    [GeneratedRegex("\"(?<word>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();
}
