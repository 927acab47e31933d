using System.Text;
using System.Text.Json.Nodes;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Tests.Schools;

/// <summary>Texts that look alike are one: accents composed or not, blanks of any kind, blanks around.</summary>
public sealed class SameTextTests
{
    [Theory]
    [InlineData("roster-lead-group-nfd.json")]
    [InlineData("roster-lead-group-trailing-blank.json")]
    [InlineData("roster-lead-group-no-break-space.json")]
    public void Read_GroupsThatLookAlike_AreOne(string name)
    {
        var roster = Read(CaseFile.Read($"Schools/cases/{name}"));

        roster.People.Where(p => p.Group is not null).Select(p => p.Group).Distinct().ShouldBe(["Tổ 1"]);
    }

    [Theory]
    [InlineData("Tổ Sử – Địa – Ngữ văn ĐẶC BIỆT, ưỡn ẹo ỷ ỵ Ẫ ỡ ữ")]
    public void Read_EveryVietnameseLetter_IsComposed(string group)
    {
        // Each accented letter in two or three code points.
        var decomposed = Decomposed(group);
        decomposed.Length.ShouldBeGreaterThan(group.Length);

        Read(With(p => p["group"] = decomposed)).People.Single(p => p.Role == Role.SubjectLead).Group.ShouldBe(group);
    }

    [Theory]
    [InlineData("id", " tt-1 ")]
    [InlineData("role", "SubjectLead ")]
    [InlineData("email", "tt-1@truong-vi-du.example\u00A0")]
    public void Read_BlanksAroundWhatIdentifies_AreNoDifference(string field, string written)
    {
        var lead = Read(With(p => p[field] = written)).People.Single(p => p.Role == Role.SubjectLead);

        (lead.Id.Value, lead.Email).ShouldBe(("tt-1", "tt-1@truong-vi-du.example"));
    }

    [Fact]
    public void Read_FileFarTooLarge_IsRefusedUnread() =>
        Should.Throw<Shared.Schools.Input.InputException>(() => Read(new byte[17 << 20])).Message.ShouldContain("lớn hơn 16 MB");

    private static byte[] With(Action<JsonNode> change)
    {
        var roster = JsonNode.Parse(CaseFile.Read("Schools/cases/roster-lead-group-trailing-blank.json"))!;
        foreach (var person in roster["people"]!.AsArray().Where(p => (string?)p!["group"] is not null))
        {
            person!["group"] = "Tổ 1";
        }

        var lead = roster["people"]![3]!;
        change(lead);
        foreach (var teacher in roster["people"]!.AsArray().Skip(4))
        {
            teacher!["group"] = (string?)lead["group"];
        }

        return Encoding.UTF8.GetBytes(roster.ToJsonString());
    }

    /// <summary>The accents of Vietnamese letters as the standard decomposes them, one after the other.</summary>
    private static string Decomposed(string text)
    {
        const string letters =
            "ổ o\u0302\u0309|ử u\u031B\u0309|ị i\u0323|ữ u\u031B\u0303|"
            + "ă a\u0306|Ặ A\u0323\u0306|Ệ E\u0323\u0302|ư u\u031B|ỡ o\u031B\u0303|ẹ e\u0323|ỷ y\u0309|ỵ y\u0323|Ẫ A\u0302\u0303";
        return letters.Split('|').Aggregate(text, (all, pair) => all.Replace(pair[..1], pair[2..], StringComparison.Ordinal));
    }

    private static Roster Read(byte[] file)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("binhhoa2-roster-").FullName, "roster.json");
        File.WriteAllBytes(path, file);
        try
        {
            return RosterReader.Read(path).OrThrow();
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }
}
