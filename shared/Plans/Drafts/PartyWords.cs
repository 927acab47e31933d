using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BinhHoa2.Shared.Plans.Reading.Spelling;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Plans.Drafts;

/// <summary>
/// Finds whom of the roster in force the words of a plan mean: "BGH", "TPT Đội", "tổ 1", "Đ/c Lan". What could be several, or none, is
/// asked: nothing is assigned by guess.
/// </summary>
/// <param name="today">In the school's zone.</param>
public sealed partial class PartyWords(Roster roster, DateOnly today)
{
    private readonly ImmutableArray<StaffMember> here = [.. roster.People.Where(p => p.IsHereOn(today))];
    private readonly ImmutableArray<string> groups =
        [.. roster.People.Where(p => p.IsHereOn(today)).Select(p => p.Group).OfType<string>().Distinct()];

    /// <summary>The words of a cell or line: who leads, and, behind "phối hợp", who takes part.</summary>
    public (ImmutableArray<DraftParty> Lead, ImmutableArray<DraftParty> Support) Read(string words)
    {
        var cut = Together().Match(VietnameseLetters.Fold(words));
        return cut.Success
            ? ([.. Split(words[..cut.Index]).SelectMany(p => Of(p))], [.. Split(words[(cut.Index + cut.Length)..]).SelectMany(p => Of(p))])
            : ([.. Split(words).SelectMany(p => Of(p))], []);
    }

    /// <summary>
    /// The words of the column of those who take part. Parents and pupils do so without being staff: they are not asked about, and named
    /// apart.
    /// </summary>
    public (ImmutableArray<DraftParty> Support, ImmutableArray<string> Outside) ReadSupport(string words)
    {
        var plain = Together().Match(VietnameseLetters.Fold(words)) is { Success: true } cut
            ? $"{words[..cut.Index]}, {words[(cut.Index + cut.Length)..]}"
            : words;
        var (support, outside) = (new List<DraftParty>(), new List<string>());
        foreach (var part in Split(plain))
        {
            var found = Of(part);
            var folded = VietnameseLetters.Fold(CleanText.Line(part)).Trim(' ', '.', ':', '-', '(', ')');
            if (found is [{ IsAsked: true, MayBe: [] }] && PartyVocabulary.IsOutsideStaff(folded))
            {
                outside.Add(CleanText.Line(part));
            }
            else if (!PartyVocabulary.IsNobody(folded))
            {
                support.AddRange(found);
            }
        }

        return (Union([], support), [.. outside.Distinct()]);
    }

    /// <summary>The words of a column of both who leads and who takes part; where they do not say who leads, the first does.</summary>
    /// <returns>As <see cref="ReadSupport"/>, and whether the words say who leads.</returns>
    public (ImmutableArray<DraftParty> Lead, ImmutableArray<DraftParty> Support, ImmutableArray<string> Outside, bool IsSaid) ReadJoint(
        string words)
    {
        var (lead, support, isSaid) = JointWords.Divide(words);
        var (taking, outside) = ReadSupport(support);
        return (Union([], Split(lead).SelectMany(p => Of(p))), taking, outside, isSaid);
    }

    /// <summary>Parties and more of them, each once.</summary>
    internal static ImmutableArray<DraftParty> Union(ImmutableArray<DraftParty> parties, IEnumerable<DraftParty> more) =>
        [.. parties.Concat(more).DistinctBy(p => p.IsAsked ? p.Words : p.Choice)];

    /// <summary>Who one expression means; several parties for a word that stands for several.</summary>
    public ImmutableArray<DraftParty> Of(string words)
    {
        var plain = CleanText.Line(Brackets().Replace(words, " ")).Trim(' ', '.', ':', '-', '(', ')');
        var folded = VietnameseLetters.Fold(plain);
        if (Verb().Match(folded) is { Success: true } verb)
        {
            (plain, folded) = (plain[verb.Length..], folded[verb.Length..]);
        }

        if (VerbBehind().Match(folded) is { Success: true } behind)
        {
            (plain, folded) = (plain[..behind.Index], folded[..behind.Index]);
        }

        if (folded.Length == 0)
        {
            return [];
        }

        if (PartyVocabulary.RolesOf(folded) is { Length: > 0 } roles)
        {
            return Roles(words, roles);
        }

        return [Group(words, folded) ?? Post(words, folded) ?? Person(words, plain, folded)];
    }

    private ImmutableArray<DraftParty> Roles(string words, ImmutableArray<Role> roles)
    {
        var isClassTeacher = PartyVocabulary.IsClassTeacher(VietnameseLetters.Fold(words));
        if (isClassTeacher && here.Any(p => p.Class is not null))
        {
            return [Known(words, new Party { Post = ClassTeachers.Post })];
        }

        var held = roles.Where(role => here.Any(p => p.Role == role)).ToImmutableArray();

        // A class teacher is a teacher, but not every teacher has a class.
        var isSure = !isClassTeacher
            || here.Where(p => p.Role == Role.Teacher).All(p => PartyVocabulary.HasClass(VietnameseLetters.Fold(p.Title)));
        return held.IsEmpty ? [Asked(words, [])]
            : isSure ? [.. held.Select(role => Known(words, new Party { Role = role }))]
            : [Asked(words, held.Select(role => new Party { Role = role }))];
    }

    private DraftParty? Group(string words, string folded)
    {
        if (GroupOf().Match(folded) is not { Success: true } match)
        {
            return null;
        }

        var name = match.Groups["name"].Value;
        var answers = match.Groups["lead"].Success ? PartyAnswers.One : PartyAnswers.Each;
        var isNamedSo = match.Groups["of"].Success || match.Groups["lead"].Success;
        ImmutableArray<string> same =
        [
            .. groups.Where(g => VietnameseLetters.Fold(g) is var known && (known == name || (isNamedSo && known == $"to {name}"))),
        ];
        return same is [var group] ? Known(words, new Party { Group = group, Answers = answers }) : null;
    }

    private DraftParty? Post(string words, string folded)
    {
        var posts = here.Select(p => p.Post).OfType<string>().Distinct().ToList();
        if (posts.Find(p => VietnameseLetters.Fold(p) == folded) is { } named)
        {
            return Known(words, new Party { Post = named });
        }

        if (PartyVocabulary.PostOf(folded) is not { } part)
        {
            return null;
        }

        ImmutableArray<Party> meant =
        [
            .. posts.Where(p => VietnameseLetters.Fold(p).Contains(part, StringComparison.Ordinal)).Select(p => new Party { Post = p }),
            .. here.Where(p => p.Post is null && VietnameseLetters.Fold(p.Title).Contains(part, StringComparison.Ordinal))
                .Select(p => new Party { Person = p.Id }),
        ];
        return meant is [var only] ? Known(words, only) : Asked(words, meant);
    }

    private DraftParty Person(string words, string plain, string folded)
    {
        var title = Honorific().Match(folded);
        var name = plain[title.Length..].Trim().ToLowerInvariant();
        var parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || (parts.Length == 1 && !title.Success))
        {
            return Asked(words, []);
        }

        // Names that differ in marks alone are names of two people: those who are written as they are here come first.
        var exact = here.Where(p => EndsWith(p.Name.ToLowerInvariant(), parts)).ToList();
        var bare = folded[title.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var meant = exact.Count > 0 ? exact : [.. here.Where(p => EndsWith(VietnameseLetters.Fold(p.Name), bare))];
        return meant is [var only]
            ? Known(words, new Party { Person = only.Id })
            : Asked(words, meant.Select(p => new Party { Person = p.Id }));
    }

    private static bool EndsWith(string name, string[] parts)
    {
        var own = name.Split(' ');
        return own.Length >= parts.Length && own.AsSpan()[^parts.Length..].SequenceEqual(parts);
    }

    private DraftParty Known(string words, Party party)
    {
        var clean = CleanText.Line(words);
        return new(PartyChoices.Write(party))
        {
            Words = clean,
            Reason = PlanDraftTexts.PartyBy(clean, PartyChoices.NameOf(party, roster)),
        };
    }

    private static DraftParty Asked(string words, IEnumerable<Party> mayBe) => new(string.Empty)
    {
        Words = CleanText.Line(words),
        MayBe = [.. mayBe.Select(PartyChoices.Write).Take(PlanDraftTexts.MaxNamed)],
    };

    /// <summary>The expressions of a list; of "tổ 1, 2" the second is "tổ 2".</summary>
    internal static IEnumerable<string> Split(string words)
    {
        var before = string.Empty;
        foreach (var part in Separator().Split(words).Select(p => p.Trim()).Where(p => p.Any(char.IsLetterOrDigit)))
        {
            var whole = part.All(char.IsAsciiDigit) && Numbered().Match(before) is { Success: true } first
                ? $"{first.Groups["of"].Value} {part}"
                : part;
            before = whole;
            yield return whole;
        }
    }

    [GeneratedRegex(@"[,;(]?\s*\bphoi hop\b(\s+(voi|cung))?\s*:?\s*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Together();

    // "Đ/c" and "P/HT" have a stroke of their own.
    [GeneratedRegex(@"\s*[,;+&\n]\s*|\s+(?:và|cùng)\s+|\s+[-–]\s+|(?<=\w{3})\s*/\s*(?=\w)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?<of>\D+?)\s*\d+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.None, 1000)]
    private static partial Regex Brackets();

    [GeneratedRegex(
        @"^(do|giao cho|giao(?! vien)|chu tri|phu trach|thuc hien|nguoi (phu trach|thuc hien))\s*:?\s+",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\s+(phu trach|chu tri|thuc hien|dam nhiem|chiu trach nhiem)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex VerbBehind();

    [GeneratedRegex(@"^((?<lead>to truong|ttcm|khoi truong|tt)\s+)?(?<of>(to khoi|to chuyen mon|to cm|to|khoi)\s+)?(?<name>\S.*)$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GroupOf();

    [GeneratedRegex(@"^(d/c|dong chi|co giao|thay giao|co|thay|ong|ba|chi|anh|gvcn|gv|giao vien)\s+|^(d/c|c\.|t\.)\s*",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Honorific();
}
