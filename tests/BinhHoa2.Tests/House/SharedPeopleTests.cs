using System.Globalization;
using System.Text.RegularExpressions;
using BinhHoa2.Tests.Infrastructure;
using BinhHoa2.Tests.Replies;

namespace BinhHoa2.Tests.House;

/// <summary>
/// The tests of <see cref="ReplyHouse"/> share one school and run in any order: what one did to a person, another would find.
/// </summary>
public sealed partial class SharedPeopleTests
{
    [Fact]
    public void TeacherOfTheSharedSchool_InTheTests_IsOfOneClass()
    {
        var taken = (from file in Directory.EnumerateFiles(Path.Combine(DotNet.Repository, "tests"), "*.cs", SearchOption.AllDirectories)
                     let source = File.ReadAllText(file)
                     where source.Contains($"[Collection({nameof(ReplyHouse)}.", StringComparison.Ordinal)
                     from match in Number().Matches(source)
                     select (Teacher: int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture), File: Path.GetFileName(file)))
            .Distinct()
            .ToList();

        taken.Count.ShouldBeGreaterThan(20);
        taken.Where(t => t.Teacher > ReplyHouse.Single).ShouldBeEmpty();
        taken.GroupBy(t => t.Teacher).Where(g => g.Count() > 1).Select(g => $"{g.Key}: {string.Join(", ", g.Select(t => t.File))}")
            .ShouldBeEmpty();
    }

    // Given as a number, or as the first value of a theory.
    [GeneratedRegex(@"\bTeacher\((?<number>[0-9]+)\)|\bInlineData\((?<number>[0-9]+),", RegexOptions.None, 10_000)]
    private static partial Regex Number();
}
