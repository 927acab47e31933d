using BinhHoa2.Simulation.Basis;

namespace BinhHoa2.Simulation.Files;

/// <summary>Small files attached as evidence: photographs and scanned minutes, each different, each the same in every run.</summary>
public static class EvidenceFiles
{
    public static SmallFile Draw(SeededRandom random, DateOnly day)
    {
        var stamp = $"{day:yyyyMMdd}_{random.Between(7, 16):D2}{random.Between(0, 59):D2}{random.Between(0, 59):D2}";
        return random.Between(0, 4) switch
        {
            0 => new(
                $"Biên bản {day:dd-MM-yyyy}.pdf",
                "application/pdf",
                TinyPdf.Create(
                    $"Biên bản ngày {LocalTime.Written(day)}", $"Bien ban ngay {LocalTime.Written(day)} - so {random.Between(1, 99)}")),
            1 => new(
                $"Screenshot_{stamp}.png", "image/png", TinyPng.Create(random.Between(8, 24), random.Between(8, 24), random.Bytes(6))),
            2 => new($"ảnh lớp {day:dd-MM}.jpg", "image/jpeg", TinyJpeg.Create(2, 2, random.Bytes(4))),
            _ => new($"IMG_{stamp}.jpg", "image/jpeg", TinyJpeg.Create(3, 2, random.Bytes(6))),
        };
    }
}
