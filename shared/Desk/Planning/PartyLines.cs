using System.Collections.Immutable;
using BinhHoa2.Shared.Plans.Drafts;

namespace BinhHoa2.Shared.Desk.Planning;

/// <summary>Parties as a field has them, a line each: words of the list, or others, which are looked up as a document's are.</summary>
internal static class PartyLines
{
    /// <summary>The lines of a field.</summary>
    public static string Write(ImmutableArray<DraftParty> parties, PartyChoices choices) =>
        string.Join('\n', parties.Select(p => p.IsAsked ? p.Words : choices.LabelOf(p.Choice)));

    /// <param name="more">One more, chosen from the list; of one line that is not known it says who that is.</param>
    /// <param name="before">The parties the field was filled with, whose reasons stay.</param>
    public static ImmutableArray<DraftParty> Read(
        string text, string more, ImmutableArray<DraftParty> before, PartyChoices choices, PartyWords words, int most)
    {
        List<DraftParty> parties =
        [
            .. text.ReplaceLineEndings("\n").Split('\n').Select(ActivityForm.Short).Where(l => l.Length > 0).Take(most)
                .SelectMany(line => Of(line, before, choices, words)),
        ];
        if (choices.Find(more) is { } chosen)
        {
            var asked = parties.FindAll(p => p.IsAsked);
            if (asked is [var one])
            {
                parties[parties.IndexOf(one)] = new DraftParty(chosen) { Words = one.Words };
            }
            else
            {
                parties.Add(new DraftParty(chosen));
            }
        }

        return [.. parties.DistinctBy(p => p.IsAsked ? p.Words : p.Choice)];
    }

    private static ImmutableArray<DraftParty> Of(string line, ImmutableArray<DraftParty> before, PartyChoices choices, PartyWords words)
    {
        if (before.FirstOrDefault(p => !p.IsAsked && choices.LabelOf(p.Choice) == line) is { } known)
        {
            return [known];
        }

        return choices.Find(line) is { } choice ? [new DraftParty(choice)] : words.Of(line);
    }
}
