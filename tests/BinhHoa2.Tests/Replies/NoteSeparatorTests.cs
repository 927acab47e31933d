using System.Text;

namespace BinhHoa2.Tests.Replies;

/// <summary>Notes pasted from other programs, which separate with characters a keyboard does not have.</summary>
public sealed class NoteSeparatorTests
{
    private readonly MemorySink sink = new();

    [Theory]
    [InlineData("note-vt.txt", "\n")]
    [InlineData("note-separators.txt", " ")]
    public async Task ReadAsync_NoteWithSeparatorsOfOtherPrograms_KeepsItsPartsApart(string file, string between)
    {
        var note = Encoding.UTF8.GetString(CaseFile.Read($"Replies/cases/{file}"));

        var parts = note.Split('\u000B', '\u001C', '\u001D', '\u001E', '\u001F');
        (await Post.Answer(note: note).ReadAsync(sink))!.Note.ShouldBe(string.Join(between, parts).Trim());
        parts.Length.ShouldBeGreaterThan(1);
    }

    [Theory]
    [InlineData('\u000B', "\n")]
    [InlineData('\u000C', "\n")]
    [InlineData('\u0085', "\n")]
    [InlineData('\u2028', "\n")]
    [InlineData('\u2029', "\n")]
    [InlineData('\u001C', " ")]
    [InlineData('\u001D', " ")]
    [InlineData('\u001E', " ")]
    [InlineData('\u001F', " ")]
    public async Task ReadAsync_CharacterThatSeparates_IsReplaced(char separator, string expected) =>
        (await Post.Answer(note: $"Tổ 1{separator}Tổ 2").ReadAsync(sink))!.Note.ShouldBe($"Tổ 1{expected}Tổ 2");
}
