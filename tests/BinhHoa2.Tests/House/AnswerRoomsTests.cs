using System.Text.RegularExpressions;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.House;

/// <summary>
/// A new kind of answer is added in three rooms of shared: what it means and is called (Months), how it is given (Replies), and what is
/// asked with it (Requests). All others go through the kinds and the statuses there are, or ask a question of one.
/// </summary>
public sealed partial class AnswerRoomsTests
{
    private static readonly string[] Knowing = ["shared/Months/", "shared/Replies/", "shared/Requests/"];

    [Fact]
    public void KindOfAnswer_NamedInTheSources_IsSoInItsThreeRoomsAlone()
    {
        var named = from room in new[] { "shared", "functions" }
                    from file in Directory.EnumerateFiles(Path.Combine(DotNet.Repository, room), "*", SearchOption.AllDirectories)
                    where Path.GetExtension(file) is ".cs" or ".razor" && !file.Contains("/obj/", StringComparison.Ordinal)
                    let path = Path.GetRelativePath(DotNet.Repository, file)
                    where !Knowing.Any(room => path.StartsWith(room, StringComparison.Ordinal))
                    from match in OneKind().Matches(File.ReadAllText(file))
                    select $"{path}: {match.Value}";

        named.ShouldBeEmpty();
    }

    // That work is done, or has no answer yet, is known everywhere: no kind of answer changes it.
    [GeneratedRegex(
        @"\b(ReplyKind\.(InProgress|Difficulty|Contribution|NotMine)|AssignmentStatus\.(InProgress|Difficulty))\b",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex OneKind();
}
