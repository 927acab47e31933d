using BinhHoa2.Embedded.Storage;
using BinhHoa2.Tests.Infrastructure;
using Microsoft.Extensions.Time.Testing;

namespace BinhHoa2.Tests.Embedded;

public sealed class DiskSpaceTests
{
    private readonly FakeTimeProvider time = new();

    [Theory]
    [InlineData(100, 99, true)]
    [InlineData(100, 100, false)]
    [InlineData(0, 0, false)]
    public void IsFull_BelowTheMinimum_UnlessThatIsZero(long minimum, long free, bool full) =>
        new DiskSpace(minimum, () => free, time).IsFull.ShouldBe(full);

    [Fact]
    public void Free_AskedOften_IsMeasuredEveryTwoSeconds()
    {
        var measured = 0;
        var disk = new DiskSpace(100, () => ++measured, time);

        disk.Free.ShouldBe(1);
        time.Advance(TimeSpan.FromSeconds(1.9));
        disk.Free.ShouldBe(1);
        time.Advance(TimeSpan.FromSeconds(0.2));
        disk.Free.ShouldBe(2);
    }

    [Fact]
    public void Of_AFolder_IsTheRoomOnItsDisk()
    {
        using var folder = new TempFolder();
        DiskSpace.Of(folder.Path, minimum: 1).IsFull.ShouldBeFalse();
        DiskSpace.Of(folder.Path, minimum: long.MaxValue).IsFull.ShouldBeTrue();
    }
}
