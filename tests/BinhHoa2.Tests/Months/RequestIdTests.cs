using System.Text.Json;
using BinhHoa2.Shared.Months;

namespace BinhHoa2.Tests.Months;

/// <summary>A request's id is a type inside and the bare text outside, as stores and histories have it.</summary>
public sealed class RequestIdTests
{
    private const string Text = "0398f064b542e678e934e444d8215c85";

    [Fact]
    public void RequestKey_AsJson_IsReadAndWrittenAsBefore()
    {
        const string json = $$"""{"Month":"thbh2_2021-10","Id":"{{Text}}"}""";

        var key = JsonSerializer.Deserialize<RequestKey>(json).ShouldNotBeNull();

        key.Id.ShouldBe(new RequestId(Text));
        JsonSerializer.Serialize(key).ShouldBe(json);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a!b")]
    [InlineData("a/b")]
    public void From_TextThatIsNoKey_IsRefused(string text) => Should.Throw<FormatException>(() => RequestId.From(text));
}
