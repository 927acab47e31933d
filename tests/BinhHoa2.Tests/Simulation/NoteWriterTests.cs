using BinhHoa2.Simulation.Basis;
using BinhHoa2.Simulation.Pages;
using BinhHoa2.Simulation.People;

namespace BinhHoa2.Tests.Simulation;

public sealed class NoteWriterTests
{
    private static readonly DateOnly Day = new(2021, 10, 20);

    [Fact]
    public void Write_EveryNoteOfEveryTopic_FillsAllSlots()
    {
        foreach (var text in Enum.GetValues<Answer>().SelectMany(
            a => Topics.All.Append(Topics.General)
                .SelectMany(t => Enumerable.Range(0, 40).Select(i => Write(t.Words.FirstOrDefault() ?? "việc lạ", a, i)))))
        {
            text.ShouldNotContain("{");
            text.Length.ShouldBeInRange(10, 300);
            char.IsLower(text[0]).ShouldBeFalse(text);
        }
    }

    [Theory]
    [InlineData("Tổ chức Hội nghị Cha mẹ học sinh.", "phụ huynh|cha mẹ")]
    [InlineData("Kiểm tra khảo sát chất lượng học sinh đầu năm.", "khảo sát|bài")]
    [InlineData("Thực hiện tốt thời khóa biểu linh hoạt buổi chiều.", "thời khóa biểu|tuần|buổi chiều")]
    public void Write_ActivityOfThePlan_SpeaksOfThatWork(string activity, string words)
    {
        for (var i = 0; i < 20; i++)
        {
            var note = Write(activity, Answer.Done, i).ToLowerInvariant();
            words.Split('|').Any(note.Contains).ShouldBeTrue(note);
        }
    }

    [Fact]
    public void Write_TeacherOfAClass_NamesTheClass() =>
        Enumerable.Range(0, 40)
            .Select(i => Write("Tổ chức Hội nghị Cha mẹ học sinh.", Answer.Done, i))
            .ShouldContain(n => n.Contains("lớp 3B"));

    [Fact]
    public void Write_SameDice_WritesTheSame() => Write("Ôn tập", Answer.Done, 5).ShouldBe(Write("Ôn tập", Answer.Done, 5));

    private static string Write(string activity, Answer answer, int i) =>
        NoteWriter.Write(SeededRandom.For(1, $"{i}"), activity, "Giáo viên 3B", Day, new PlannedReply(default, answer, Day));
}
