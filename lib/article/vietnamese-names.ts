/** What tells a Vietnamese writer's name from a place that stands alone. In lower case, NFC. */

export const SURNAMES = setOf(
  'nguyễn,trần,lê,phạm,hoàng,huỳnh,phan,vũ,võ,đặng,bùi,đỗ,hồ,ngô,dương,lý,đinh,đoàn,trịnh,trương,mai,lâm,cao,tô,hà,' +
    'tạ,lưu,châu,thái,đào,quách,triệu,đàm,kiều,lương,nông,vương,phùng,tăng,chu,nghiêm,thân,giang,la,mạc,văn',
);

/** Provinces and cities, of before and after the mergers of 2025, and a few that are written as datelines. */
export const PLACES = setOf(
  'việt nam,hà nội,hồ chí minh,tp hồ chí minh,tp. hồ chí minh,thành phố hồ chí minh,sài gòn,hải phòng,đà nẵng,cần thơ,' +
    'huế,thừa thiên huế,an giang,bà rịa,vũng tàu,bắc giang,bắc kạn,bạc liêu,bắc ninh,bến tre,bình định,bình dương,' +
    'bình phước,bình thuận,cà mau,cao bằng,đắk lắk,đắk nông,đắc lắc,đăk lăk,đăk nông,điện biên,đồng nai,đồng tháp,gia lai,' +
    'hà giang,hà nam,hà tĩnh,hải dương,hậu giang,hòa bình,hưng yên,khánh hòa,kiên giang,kon tum,lai châu,lâm đồng,' +
    'lạng sơn,lào cai,long an,nam định,nghệ an,ninh bình,ninh thuận,phú thọ,phú yên,quảng bình,quảng nam,quảng ngãi,' +
    'quảng ninh,quảng trị,sóc trăng,sơn la,tây ninh,thái bình,thái nguyên,thanh hóa,tiền giang,trà vinh,tuyên quang,' +
    'vĩnh long,vĩnh phúc,yên bái,đông nam á,trung quốc,hoa kỳ,nhật bản,hàn quốc,liên hợp quốc',
);

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.split(','));
}
