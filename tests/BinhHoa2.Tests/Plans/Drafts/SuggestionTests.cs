using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Plans.Drafts;
using BinhHoa2.Shared.Schools;
using CsCheck;

namespace BinhHoa2.Tests.Plans.Drafts;

/// <summary>What a plan's words suggest, each with the rule that made it; what could be several is asked.</summary>
public sealed class SuggestionTests
{
    private static readonly Roster Roster = new(
    [
        new(new("ht"), "Trần Văn Hùng", "Hiệu trưởng", "ht@a.vn", Role.Chair),
        new(new("pht"), "Lê Thị Mai", "Phó Hiệu trưởng", "pht@a.vn", Role.ViceChair),
        new(new("tk"), "Võ Thị Thảo", "Thư ký", "tk@a.vn", Role.Secretary),
        new(new("tpt"), "Phạm Minh", "Thành viên", "tpt@a.vn", Role.Member) { Post = "Tổng phụ trách Đội" },
        new(new("cd"), "Đỗ Quang", "Thành viên", "cd@a.vn", Role.Member) { Post = "Chủ tịch Công đoàn" },
        new(new("tt1"), "Nguyễn Thị Hoa", "Tổ trưởng Tổ 1", "tt1@a.vn", Role.SubjectLead, "Tổ 1"),
        new(new("lan1"), "Nguyễn Thị Lan", "Giáo viên chủ nhiệm lớp 1A", "lan1@a.vn", Role.Teacher, "Tổ 1"),
        new(new("binh"), "Nguyễn Thị Bình", "Giáo viên chủ nhiệm lớp 1B", "binh@a.vn", Role.Teacher, "Tổ 1"),
        new(new("my-thuat"), "Lý Văn Bình", "Giáo viên Mỹ thuật", "mt@a.vn", Role.Teacher, "Tổ 1"),
        new(new("tv"), "Hồ Thị Sách", "Nhân viên thư viện", "tv@a.vn", Role.Teacher),
    ]);

    private static readonly string[] Titles = ["Đ/c", "cô", "tổ", "GV", "BGH,", "TPT"];

    private static readonly PartyWords Words = new(Roster, DraftSchool.Today);

    [Theory]
    [InlineData("BGH", "role:Chair,role:ViceChair")]
    [InlineData("Hiệu trưởng", "role:Chair")]
    [InlineData("P.HT", "role:ViceChair")]
    [InlineData("TTCM", "role:SubjectLead")]
    [InlineData("các tổ trưởng", "role:SubjectLead")]
    [InlineData("Giáo viên", "role:Teacher")]
    [InlineData("TPT Đội", "post:Tổng phụ trách Đội")]
    [InlineData("Tổng phụ trách Đội", "post:Tổng phụ trách Đội")]
    [InlineData("Công đoàn", "post:Chủ tịch Công đoàn")]
    [InlineData("thư viện", "person:tv")]
    [InlineData("Tổ 1", "group:Tổ 1")]
    [InlineData("Khối 1", "group:Tổ 1")]
    [InlineData("Tổ khối 1", "group:Tổ 1")]
    [InlineData("Tổ trưởng tổ 1", "group:Tổ 1!one")]
    [InlineData("Đ/c Lan", "person:lan1")]
    [InlineData("cô Lan phụ trách", "person:lan1")]
    [InlineData("Nguyễn Thị Lan", "person:lan1")]
    [InlineData("đ/c Lan (1A)", "person:lan1")]
    [InlineData("GV Hoa", "person:tt1")]
    [InlineData("cô Bình", "")]
    [InlineData("thầy Lý Văn Bình", "person:my-thuat")]
    [InlineData("Lan", "")]
    [InlineData("CMHS", "")]
    [InlineData("Đ/c Tuấn", "")]
    [InlineData("Tổ 9", "")]
    [InlineData("GVCN", "")]
    [InlineData("BGH, TPT Đội", "role:Chair,role:ViceChair,post:Tổng phụ trách Đội")]
    [InlineData("Công đoàn và Tổ 1", "post:Chủ tịch Công đoàn,group:Tổ 1")]
    public void Words_OfAPlan_NameAPartyOrAreAsked(string words, string expected)
    {
        var lead = Words.Read(words).Lead;

        string.Join(',', lead.Select(p => p.Choice)).ShouldBe(expected);
        lead.ShouldAllBe(p => p.IsAsked || p.Reason.Contains('→'), "each says by which rule");
    }

    [Theory]
    [InlineData("GVCN")]
    [InlineData("Giáo viên chủ nhiệm")]
    public void Words_OfClassTeachers_MeanAllWhoHaveAClassWhereTheRosterSaysIt(string words)
    {
        var roster = new Roster([.. Roster.People.Select(p => p.Id.Value is "lan1" or "tt1" ? p with { Class = "1A" } : p)]);

        var party = new PartyWords(roster, DraftSchool.Today).Read(words).Lead.ShouldHaveSingleItem();

        party.Choice.ShouldBe("post:GVCN");
        var choices = PartyChoices.Of(roster, DraftSchool.Today);
        choices.LabelOf(party.Choice).ShouldBe("Chức danh: GVCN, mỗi người lớp mình");
        choices.All.ShouldContain(party.Choice);
        PartyChoices.Of(Roster, DraftSchool.Today).All.ShouldNotContain(party.Choice);
    }

    [Fact]
    public void Words_ThatMayBeSeveral_NameThemAndAssignNone()
    {
        var asked = Words.Read("cô Bình").Lead.ShouldHaveSingleItem();

        asked.MayBe.ShouldBe(["person:binh", "person:my-thuat"]);
        Words.Read("GVCN").Lead.ShouldHaveSingleItem().MayBe.ShouldBe(["role:Teacher"], "not every teacher has a class");
        Words.Read("Đ/c Lan").Lead.ShouldHaveSingleItem().Reason.ShouldBe("“Đ/c Lan” → Nguyễn Thị Lan");
    }

    [Fact]
    public void Words_BehindTogether_TakePartAndDoNotAnswer()
    {
        var (lead, support) = Words.Read("TPT Đội phối hợp với Công đoàn, cô Lan");

        lead.Select(p => p.Choice).ShouldBe(["post:Tổng phụ trách Đội"]);
        support.Select(p => p.Choice).ShouldBe(["post:Chủ tịch Công đoàn", "person:lan1"]);
    }

    [Theory]
    [InlineData("Công đoàn, cô Lan; Tổ 1", "post:Chủ tịch Công đoàn,person:lan1,group:Tổ 1", "")]
    [InlineData("Phối hợp với TPT Đội và Công đoàn", "post:Tổng phụ trách Đội,post:Chủ tịch Công đoàn", "")]
    [InlineData("Công đoàn; BGH; Công đoàn", "post:Chủ tịch Công đoàn,role:Chair,role:ViceChair", "")]
    [InlineData("CMHS, HS toàn trường", "", "CMHS|HS toàn trường")]
    [InlineData("Ban đại diện CMHS; học sinh lớp 5; cô Bình", "?cô Bình", "Ban đại diện CMHS|học sinh lớp 5")]
    [InlineData("Công an xã; GVCN", "?Công an xã,?GVCN", "")]
    [InlineData("Không", "", "")]
    [InlineData("/", "", "")]
    public void Words_OfTheColumnOfWhoTakesPart_AreStaffOrAskedAndParentsAreNamedApart(string words, string expected, string outside)
    {
        var (support, others) = Words.ReadSupport(words);

        string.Join(',', support.Select(p => p.IsAsked ? $"?{p.Words}" : p.Choice)).ShouldBe(expected);
        support.ShouldAllBe(p => p.IsAsked || p.Reason.Contains('→'), "each says by which rule");
        string.Join('|', others).ShouldBe(outside);
    }

    [Theory]
    [InlineData("BGH chủ trì; TPT Đội, cô Lan phối hợp", "role:Chair,role:ViceChair", "post:Tổng phụ trách Đội,person:lan1", true)]
    [InlineData("BGH chủ trì, TPT Đội và cô Lan phối hợp", "role:Chair,role:ViceChair", "post:Tổng phụ trách Đội,person:lan1", true)]
    [InlineData("Chủ trì: BGH. Phối hợp: TPT Đội, Công đoàn", "role:Chair,role:ViceChair",
        "post:Tổng phụ trách Đội,post:Chủ tịch Công đoàn", true)]
    [InlineData("Chủ trì: P.HT, cô Lan phối hợp", "role:ViceChair", "person:lan1", true)]
    [InlineData("Chủ trì P.HT, phối hợp Tổ 1", "role:ViceChair", "group:Tổ 1", true)]
    [InlineData("Chủ trì: BGH; TPT Đội phối hợp", "role:Chair,role:ViceChair", "post:Tổng phụ trách Đội", true)]
    [InlineData("- Phối hợp: Tổ 1\n- Chủ trì: Hiệu trưởng", "role:Chair", "group:Tổ 1", true)]
    [InlineData("BGH (chủ trì), TPT Đội (phối hợp)", "role:Chair,role:ViceChair", "post:Tổng phụ trách Đội", true)]
    [InlineData("Tổng phụ trách Đội chủ trì; BGH, Công đoàn", "post:Tổng phụ trách Đội",
        "role:Chair,role:ViceChair,post:Chủ tịch Công đoàn", true)]
    [InlineData("TPT Đội phối hợp với Công đoàn, cô Lan", "post:Tổng phụ trách Đội", "post:Chủ tịch Công đoàn,person:lan1", true)]
    [InlineData("BGH chủ trì, phối hợp với CMHS", "role:Chair,role:ViceChair", "", true)]
    [InlineData("Hiệu trưởng, TPT Đội phối hợp", "role:Chair", "post:Tổng phụ trách Đội", true)]
    [InlineData("Hiệu trưởng phụ trách; Tổ 1 phối hợp", "role:Chair", "group:Tổ 1", true)]
    [InlineData("TPT Đội, Công đoàn; cô Lan", "post:Tổng phụ trách Đội", "post:Chủ tịch Công đoàn,person:lan1", false)]
    [InlineData("Tổng phụ trách Đội, cô Lan", "post:Tổng phụ trách Đội", "person:lan1", false)]
    [InlineData("BGH", "role:Chair,role:ViceChair", "", true)]
    [InlineData("cô Bình chủ trì; Công an xã phối hợp", "?cô Bình", "?Công an xã", true)]
    public void Words_OfAColumnOfBoth_SayWhoLeadsOrTheFirstDoes(string words, string lead, string support, bool isSaid)
    {
        var read = Words.ReadJoint(words);

        string.Join(',', read.Lead.Select(p => p.IsAsked ? $"?{p.Words}" : p.Choice)).ShouldBe(lead);
        string.Join(',', read.Support.Select(p => p.IsAsked ? $"?{p.Words}" : p.Choice)).ShouldBe(support);
        read.IsSaid.ShouldBe(isSaid);
    }

    [Fact]
    public void Words_OfAnyKind_AssignOnlyWhomTheRosterHas() => Gen.OneOf(
            Gen.String[Gen.Char["abcđĐ/. ,;()1-hằngổTPTGVCN"], 0, 40],
            Gen.Select(Gen.Int[0, Titles.Length - 1].Select(i => Titles[i]), Gen.String[Gen.Char["aLnHo 19"], 0, 9], (a, b) => $"{a} {b}"))
        .Sample(words =>
        {
            var (lead, support) = Words.Read(words);
            var joint = Words.ReadJoint(words);
            foreach (var party in lead.Concat(support).Concat(joint.Lead).Concat(joint.Support).Where(p => !p.IsAsked))
            {
                var meant = PartyChoices.Read(party.Choice).ShouldNotBeNull();
                Roster.People.ShouldContain(p => meant.IsAnsweredBy(p), words);
                party.Reason.ShouldNotBeEmpty();
            }
        });

    [Theory]
    [InlineData("Tiếp tục duy trì nề nếp dạy-học.", ActivityKind.Standing, "“tiếp tục” → việc thường xuyên")]
    [InlineData("Duy trì sĩ số.", ActivityKind.Standing, "“duy trì” → việc thường xuyên")]
    [InlineData("Tổ chức Hội nghị Cha mẹ học sinh.", ActivityKind.Event, "“hội nghị” → sự kiện")]
    [InlineData("Thi viết chữ đẹp.", ActivityKind.Event, "“thi” → sự kiện")]
    [InlineData("Kiểm tra cuối học kì I.", ActivityKind.Event, "“kiểm tra cuối học kỳ” → sự kiện")]
    [InlineData("Nộp báo cáo trước ngày 25/10.", ActivityKind.Deliverable, "“nộp” → việc có sản phẩm")]
    [InlineData("Phát động thi đua.", ActivityKind.Deliverable, "không có từ nào nói khác → việc có sản phẩm")]
    [InlineData("Học sinh thích lễ phép với thầy cô.", ActivityKind.Deliverable, "không có từ nào nói khác → việc có sản phẩm")]
    [InlineData("Trang trí lớp học.", ActivityKind.Deliverable, "không có từ nào nói khác → việc có sản phẩm")]
    public void Kind_OfAnActivity_IsSaidWithItsWord(string text, ActivityKind kind, string reason) =>
        KindWords.Of(text).ShouldBe((kind, reason));

    [Fact]
    public void Kind_OfTheSamples_IsMostlyTheirOwn()
    {
        var all = DraftSchool.Setup.Plan.Activities.Concat(DraftSchool.Further.Activities).ToList();

        all.Count(a => KindWords.Of(a.Text).Kind == a.Kind).ShouldBeGreaterThan(all.Count * 3 / 4);
    }

    [Fact]
    public void Choice_OfEachParty_IsReadBackAndHasATextOfItsOwn()
    {
        var choices = PartyChoices.Of(Roster, DraftSchool.Today, "post:Kế toán");

        choices.All.ShouldAllBe(c => PartyChoices.Write(PartyChoices.Read(c)!) == c);
        choices.All.ShouldAllBe(c => choices.Find(choices.LabelOf(c)) == c);
        choices.All.Select(choices.LabelOf).ShouldBeUnique();
        PartyChoices.Read("role:King").ShouldBeNull();
        PartyChoices.Read("person:../x").ShouldBeNull();
    }
}
