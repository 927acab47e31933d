using System.Text;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Erasures;
using BinhHoa2.Shared.Plans.Rosters;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;
using BinhHoa2.Tests.Rehearsals;

namespace BinhHoa2.Tests.Erasures;

public sealed class ErasureRulesTests
{
    private static readonly SchoolId School = new("thbh2");
    private static readonly DateOnly Day = new(2021, 10, 11);
    private static readonly Roster Staff = SmallSetup.With().Roster;
    private static readonly StaffId Lan = new("gv-1a");

    [Theory]
    [InlineData("Cô Nguyễn Thị Lan đã nộp.", "Cô (đã xoá) đã nộp.")]
    [InlineData("Cô NGUYỄN THỊ LAN, lan@thbh2.example", "Cô (đã xoá), (đã xoá)")]
    [InlineData("Cô Nguyễn Thị Lan Anh đã nộp.", "Cô Nguyễn Thị Lan Anh đã nộp.")]
    [InlineData("Nguyễn Thị Lanh", "Nguyễn Thị Lanh")]
    [InlineData("Không nêu ai.", "Không nêu ai.")]
    public void Without_ANameAndAnAddress_LeavesTheLongerNameOfAnother(string text, string expected)
    {
        var words = new ErasedWords(ErasedPerson.Mark, ["Nguyễn Thị Lan", "lan@thbh2.example", "12", null], "Nguyễn Thị Lan Anh");

        words.Without(text).ShouldBe(expected);
        words.IsIn(text).ShouldBe(text != expected);
    }

    [Fact]
    public void Without_TwoPeopleOfOneName_LeavesIt()
    {
        new ErasedWords(ErasedPerson.Mark, ["Nguyễn Thị Lan"], "Nguyễn Thị Lan").Without("Nguyễn Thị Lan").ShouldBe("Nguyễn Thị Lan");
    }

    [Fact]
    public void WithoutInJson_TextsWithQuotes_AreFoundAndTheRestIsAsItWas()
    {
        var words = new ErasedWords(ErasedPerson.Mark, ["nói \"vâng\" với Lan"]);
        const string Json = """{"a":["x",{"b":"Cô nói \"vâng\" với Lan."}],"c":1}""";

        words.WithoutInJson(Json).ShouldBe("""{"a":["x",{"b":"Cô (đã xoá)."}],"c":1}""");
        words.WithoutInJson("""{"a":"x"}""").ShouldBe("""{"a":"x"}""");
    }

    [Theory]
    [InlineData("person!gv-1a", "gv-1a")]
    [InlineData("reply!2021-10!gv-1a!t10-6!0f3a5566778899aa", "0f3a5566")]
    [InlineData("file!2021-10!gv-1a!t10-6!0f3a5566778899aa!0", "0f3a5566")]
    public void TryParse_ItsOwnText_GivesTheSameKey(string text, string typed)
    {
        var key = ErasureKey.TryParse(School, text).ShouldNotBeNull();

        key.ToString().ShouldBe(text);
        key.ToType.ShouldBe(typed);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("person!")]
    [InlineData("person!Ai Đó")]
    [InlineData("reply!2021-10!gv-1a!t10-6")]
    [InlineData("reply!hôm qua!gv-1a!t10-6!0f3a5566778899aa")]
    [InlineData("file!2021-10!gv-1a!t10-6!0f3a5566778899aa!-1")]
    [InlineData("file!2021-10!gv-1a!t10-6!0f3a5566778899aa!99999999999")]
    public void TryParse_AnythingElse_GivesNone(string? text) => ErasureKey.TryParse(School, text).ShouldBeNull();

    [Fact]
    public void Of_APerson_KeepsIdRoleGroupAndDaysAndIsTheSameOnceMore()
    {
        var lan = Staff.Find(Lan)! with { Phone = "0900000000", Address = "cô", Class = "1A", Post = "GVCN" };

        var erased = ErasedPerson.Of(lan, Day);

        erased.ShouldBe(new StaffMember(Lan, "(đã xoá)", "giáo viên", "", Role.Teacher, "Tổ 1", Day.AddDays(-1)) { Erased = Day });
        ErasedPerson.Of(erased, Day.AddDays(9)).ShouldBe(erased);
        ErasedPerson.Begun(lan, Day).ShouldBe(lan with { Left = Day.AddDays(-1), Erased = Day });
    }

    [Fact]
    public void DraftCheck_APersonWhoseIdWasErased_IsRefusedWithTheLineAndAnswersToNoOtherName()
    {
        var inForce = Staff with { People = [.. Staff.People.Select(p => p.Id == Lan ? ErasedPerson.Of(p, Day) : p)] };
        var draft = DraftMaker.Of(new RosterDraft("d", new("thu-ky"), DateTimeOffset.UnixEpoch, "tep"), Staff, inForce, Day);

        DraftCheck.Of(draft, inForce, Day).Problems.Select(p => (p.Person?.Known, p.Message)).ShouldContain(
            ((StaffId?)Lan, ErasedPerson.Refusal(Lan, Day)));
        var without = draft with { People = [.. draft.People.Select(p => p.Known == Lan ? p with { IsOut = true } : p)] };
        DraftCheck.Of(without, inForce, Day).Roster.ShouldNotBeNull().Find(Lan).ShouldBe(ErasedPerson.Of(Staff.Find(Lan)!, Day));
    }

    [Theory]
    [InlineData("", "whole", "Self", "2021-10-11", "Xin chọn một người.")]
    [InlineData("gv-1a", "", "Self", "2021-10-11", "Xin chọn xoá gì.")]
    [InlineData("gv-1a", "whole", "Cô Lan", "2021-10-11", "Xin chọn ai yêu cầu.")]
    [InlineData("gv-1a", "whole", "Self", "2021-10-12", "Xin chọn ngày nhận yêu cầu, không sau hôm nay (11/10/2021).")]
    [InlineData("gv-1a", "whole", "Self", "hôm qua", "Xin chọn ngày nhận yêu cầu, không sau hôm nay (11/10/2021).")]
    [InlineData("thu-ky", "whole", "Self", "2021-10-11",
        "Không tự xoá dữ liệu của chính mình được; xin nhờ Trưởng ban hoặc Thư ký còn lại.")]
    public void Read_AFormThatLacksSomething_SaysWhat(string person, string scope, string asker, string received, string problem)
    {
        var fields = new Dictionary<string, string>
        {
            ["person"] = person,
            ["scope"] = scope,
            ["asker"] = asker,
            ["received"] = received,
        };

        ErasureInput.Read(f => fields.GetValueOrDefault(f, ""), School, Staff, new("thu-ky"), Day).Problem!.Message.ShouldBe(problem);
    }

    [Fact]
    public void AnswerBy_ARequestOfAFriday_IsTheTuesdayAfter()
    {
        var times = AnswerTimes.BuiltIn();

        times.WorkingDays.ShouldBe(2);
        times.Sources.ShouldNotBeEmpty();
        times.AnswerBy(new DateOnly(2021, 10, 8), SmallSetup.Calendar.For(OwnDays.None)).ShouldBe(new DateOnly(2021, 10, 12));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("không phải")]
    [InlineData("""{"format":"binh-hoa-2 erasures 1","school":"khac","erasures":[]}""")]
    [InlineData("""{"format":"binh-hoa-2 erasures 1","school":"thbh2","erasures":[{"key":"x","asker":"Self"}]}""")]
    public void Read_AFileThatIsNoRegisterOfTheSchool_IsRefused(string file) =>
        Should.Throw<InvalidDataException>(() => ErasureRegister.Read(School, Encoding.UTF8.GetBytes(file)));
}
